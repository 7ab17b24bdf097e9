#!/usr/bin/env bash
# Runs a command in a display of its own: Xvfb with the window manager openbox and the usual Dutch keyboard
# (us-intl). Both end with the command.
#
#   scripts/xvfb.sh COMMAND…       SCREEN=1920x1080 chooses another size
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
screen=${SCREEN:-1366x768}
work=$(mktemp -d)
started=()

finish() {
	local pid
	for pid in "${started[@]}"; do
		kill "$pid" 2>/dev/null || true
	done
	wait 2>/dev/null || true
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Xvfb chooses a free number itself and writes it once it accepts clients.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
started+=($!)
if ! read -r -t 30 number <"$work/display"; then
	echo "Xvfb did not start:" >&2
	cat "$work/xvfb.log" >&2
	exit 1
fi
export DISPLAY=:$number
unset WAYLAND_DISPLAY
# Without this every program here would start a message bus that outlives it, until the system has no room for more.
export DBUS_SESSION_BUS_ADDRESS=disabled:

openbox >"$work/openbox.log" 2>&1 &
started+=($!)
# The window manager is there when the root window names it.
for _ in $(seq 100); do
	if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; then
		break
	fi
	sleep 0.1
done
setxkbmap -layout us -variant intl 2>/dev/null || true

"$@"
