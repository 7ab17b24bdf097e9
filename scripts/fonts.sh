#!/usr/bin/env bash
# Puts the fonts of documents that the usual typefaces fall back on in assets/fonts: as their makers ship them on npm, but
# DejaVu Sans, of which only what no other font here has is kept, without hinting (1 MB less). Needs npm, and fontTools 4.38 for Python
# (python3-fonttools); another version may pack the same glyphs in other bytes.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
fonts=$PWD/assets/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# package FOLDER NAME VERSION unpacks a package of npm in a folder.
package() {
	mkdir "$1"
	tar xzf "$(npm pack --silent "$2@$3")" -C "$1"
}

package assistant @expo-google-fonts/assistant 0.4.1
package vazirmatn @expo-google-fonts/vazirmatn 0.4.1
package emoji @expo-google-fonts/noto-emoji 0.4.7
package dejavu dejavu-fonts-ttf 2.37.3

for weight in 400Regular 600SemiBold; do
	cp "assistant/package/$weight/Assistant_$weight.ttf" "vazirmatn/package/$weight/Vazirmatn_$weight.ttf" "$fonts"
done
cp emoji/package/400Regular/NotoEmoji_400Regular.ttf "$fonts"
for font in Assistant:assistant Vazirmatn:vazirmatn NotoEmoji:emoji; do
	cp "${font#*:}/package/LICENSE_FONT" "$fonts/OFL-${font%:*}.txt"
done
chmod 644 "$fonts"/*
cp dejavu/package/LICENSE "$fonts/LICENSE-DejaVuSans.txt"

# Letters with marks, Armenian, Georgian, Tifinagh, Arabic letters of few languages, and signs of all kinds; Hebrew and
# emoji have their own fonts.
python3 -m fontTools.subset dejavu/package/ttf/DejaVuSans.ttf --output-file="$fonts/DejaVuSans_Signs.ttf" \
	--no-hinting --drop-tables+=FFTM,kern \
	--unicodes=20-7E,A0-58F,600-6FF,750-77F,10A0-10FF,1C80-1CBF,1D00-27FF,2900-2BFF,2C60-2C7F,2D00-2D7F,A640-A69F,A700-A7FF,FE20-FE2F,FFFD
