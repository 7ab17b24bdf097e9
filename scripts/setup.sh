#!/usr/bin/env bash
# Installs the system packages that Samenspel needs and that are missing; says which. Quick when all are there.
#
#   scripts/setup.sh run     what building and showing the window takes
#   scripts/setup.sh test    also what the tests of the real window and of the exports take
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
purpose=${1:-run}

if ! command -v go >/dev/null; then
	echo "Go ontbreekt. Installeer Go 1.26 of nieuwer (https://go.dev/dl) en begin opnieuw." >&2
	echo "Go is missing. Install Go 1.26 or newer (https://go.dev/dl) and start again." >&2
	exit 1
fi

if command -v apt-get >/dev/null; then
	system=debian
	packages=(gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev
		libxxf86vm-dev)
	tests=(xvfb openbox xdotool x11-utils x11-xkb-utils imagemagick poppler-utils python3-openpyxl)
elif command -v dnf >/dev/null; then
	system=fedora
	packages=(gcc glibc-devel pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel
		libXinerama-devel libXi-devel libXxf86vm-devel)
	tests=(xorg-x11-server-Xvfb openbox xdotool xprop setxkbmap ImageMagick poppler-utils
		python3-openpyxl)
else
	echo "Dit systeem kent apt noch dnf. Zie docs/DEPENDENCIES.md voor wat er geïnstalleerd moet zijn." >&2
	echo "This system has neither apt nor dnf. docs/DEPENDENCIES.md lists what must be installed." >&2
	exit 0
fi
[ "$purpose" = test ] && packages+=("${tests[@]}")

# is_installed PACKAGE
is_installed() {
	case $1 in
	pkg-config | pkgconf-pkg-config) command -v pkg-config >/dev/null ;; # several packages bring it
	*)
		if [ "$system" = debian ]; then
			[ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
		else
			rpm --query --whatprovides --quiet "$1"
		fi
		;;
	esac
}

missing=()
for package in "${packages[@]}"; do
	is_installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
	as_root=(sudo)
fi
echo "Deze systeempakketten ontbreken en worden geïnstalleerd: ${missing[*]}"
echo "Installing the system packages that are missing: ${missing[*]}"
if [ "$system" = debian ]; then
	install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y)
	"${install[@]}" update >/dev/null
	"${install[@]}" install --no-install-recommends "${missing[@]}" >/dev/null
else
	"${as_root[@]}" dnf --quiet --assumeyes install "${missing[@]}"
fi
