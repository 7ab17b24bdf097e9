# Read by the other scripts: where we are, and the build tags that decide what is compiled.
# shellcheck shell=bash disable=SC2034 # the other scripts use the names
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The real window: Fyne on X11 (through XWayland on Wayland), with the threading rules of Fyne 2.6 and later, and with
# its code for screen readers, of which Linux has none.
WINDOW_TAGS=x11,migrated_fynedo,accessibility
# The same program without its window: no OpenGL, no C compiler.
HEADLESS_TAGS=cli,migrated_fynedo

BINARY=build/samenspel
VERSION=$(sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)

# What the program says its version is.
SET_VERSION="-X samenspel/app.Version=$VERSION"

# setup.sh installs openpyxl for the system's Python, which another one may hide.
if [ -x /usr/bin/python3 ] && [ "$(command -v python3)" != /usr/bin/python3 ]; then
	mkdir -p build/bin
	ln -sf /usr/bin/python3 build/bin/python3
	PATH=$PWD/build/bin:$PATH
fi

# build_window OUTPUT [go build options]: builds the program with its window.
build_window() {
	local output=$1
	shift
	CGO_ENABLED=1 go build -tags "$WINDOW_TAGS" -ldflags "$SET_VERSION ${LDFLAGS:-}" "$@" -o "$output" .
}

# has_program: is there a main package yet at the root?
has_program() {
	ls ./*.go >/dev/null 2>&1
}
