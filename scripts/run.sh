#!/usr/bin/env bash
# Builds Samenspel, writes the example agreement with its PDF and workbook, and opens the window on it.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
scripts/setup.sh run

echo "Samenspel wordt gebouwd; de eerste keer duurt dat enkele minuten. / Building; the first time takes minutes."
build_window "$BINARY"

folder=build/voorbeeld
example=$folder/voorbeeld.samenspel
rm -rf "$folder"
mkdir -p "$folder"
"$BINARY" new "$example" --voorbeeld
"$BINARY" export "$example" --pdf "$folder/voorbeeld.pdf" --xlsx "$folder/voorbeeld.xlsx"
echo "Het voorbeeld staat in $folder. / The example is in $folder."

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
	echo "Er is geen beeldscherm; het venster gaat daarom niet open."
	echo "There is no display, so the window is not opened."
	exit 0
fi
exec "$BINARY" "$example"
