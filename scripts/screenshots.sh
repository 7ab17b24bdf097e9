#!/usr/bin/env bash
# Takes the pictures of docs/pictures from the real window on the example agreement.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
if [ "${1:-}" != inside ]; then
	scripts/setup.sh test
	build_window "$BINARY"
	exec scripts/xvfb.sh "${BASH_SOURCE[0]}" inside
fi

pictures=docs/pictures
example=build/screenshots/voorbeeld.samenspel
rm -rf build/screenshots
mkdir -p "$pictures" build/screenshots
export HOME=$PWD/build/screenshots XDG_CONFIG_HOME='' XDG_DATA_HOME='' XDG_CACHE_HOME=''
"$BINARY" new "$example" --voorbeeld

# shoot NAME: the whole screen, once the picture stands still.
shoot() {
	local before='' now
	for _ in $(seq 40); do
		sleep 0.25
		now=$(import -window root -silent rgb:- | md5sum)
		[ "$now" = "$before" ] && break
		before=$now
	done
	import -window root -silent "$pictures/$1.png"
	echo "  $pictures/$1.png"
}

"$BINARY" "$example" >build/screenshots/log 2>&1 &
program=$!
trap 'kill $program 2>/dev/null || true' EXIT
window=$(timeout 30 xdotool search --sync --onlyvisible --pid "$program" | head -1)
xdotool windowactivate --sync "$window"
xdotool windowsize --sync "$window" 100% 100% || true
shoot editor
