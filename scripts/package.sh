#!/usr/bin/env bash
# Packs the program for Linux in build/package: a .deb, and a .tar.xz to unpack in /usr/local or ~/.local. Both hold
# the program, the desktop entry, the icon, the file type of .samenspel and the licences. For Windows and macOS:
# CONTRIBUTING.md.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
scripts/setup.sh run
out=build/package
rm -rf "$out"

# lay_out FOLDER: the files as they come to stand under a prefix such as /usr.
lay_out() {
	local prefix=$1
	install -Dm 755 "$out/samenspel" "$prefix/bin/samenspel"
	install -Dm 644 packaging/samenspel.desktop "$prefix/share/applications/samenspel.desktop"
	install -Dm 644 packaging/samenspel.xml "$prefix/share/mime/packages/samenspel.xml"
	install -Dm 644 packaging/icon.png "$prefix/share/icons/hicolor/512x512/apps/samenspel.png"
	install -Dm 644 packaging/icon.svg "$prefix/share/icons/hicolor/scalable/apps/samenspel.svg"
	install -Dm 644 LICENSE "$prefix/share/doc/samenspel/copyright"
	install -Dm 644 -t "$prefix/share/doc/samenspel" assets/fonts/*.txt assets/spelling/LICENSE-*.txt
	install -Dm 644 CHANGELOG.md "$prefix/share/doc/samenspel/CHANGELOG.md"
}

mkdir -p "$out"
LDFLAGS='-s -w' build_window "$out/samenspel" -trimpath

# The same files give the same archive: owners, order and times are fixed.
epoch=$(git log -1 --format=%ct 2>/dev/null || echo 0)
architecture=$(go env GOARCH)
name=samenspel-$VERSION
lay_out "$out/$name"
XZ_OPT=-9 tar --create --xz --file "$out/$name-linux-$architecture.tar.xz" --directory "$out" --sort=name \
	--owner=0 --group=0 --numeric-owner --mtime="@$epoch" "$name"
rm -r "${out:?}/$name"

if command -v dpkg-deb >/dev/null; then
	root=$out/deb
	lay_out "$root/usr"
	mkdir -p "$root/DEBIAN"
	cat >"$root/DEBIAN/control" <<-CONTROL
		Package: samenspel
		Version: $VERSION
		Architecture: $architecture
		Maintainer: Samenspel <samenspel@samenspel.example>
		Installed-Size: $(du -sk "$root/usr" | cut -f 1)
		Depends: libc6 (>= 2.34), libgl1, libx11-6
		Recommends: libxcursor1, libxi6, libxrandr2, libxinerama1, xdg-utils, shared-mime-info, desktop-file-utils
		Section: misc
		Priority: optional
		Description: agreements between a school and its youth work
		 Samenspel helps a secondary school and a youth-work organisation to draw up,
		 sign, evaluate and renew one agreement, and exports it to PDF and Excel.
	CONTROL
	SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group --build "$root" "$out/samenspel_${VERSION}_$architecture.deb" >/dev/null
	rm -r "$root"
fi
rm "$out/samenspel"
ls -l "$out"
