#!/usr/bin/env bash
# Takes the pictures of docs/pictures: the real window on the example and on a new agreement, driven by the keyboard,
# pages of the documents that it exports, and the first hour of a new user (scripts/first-hour.sh) in text of normal
# and of double size. The workbook is drawn by LibreOffice; without that its picture stays.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
if [ "${1:-}" != inside ]; then
	scripts/setup.sh test
	build_window "$BINARY"
	scripts/xvfb.sh "${BASH_SOURCE[0]}" inside
	scripts/xvfb.sh scripts/first-hour.sh docs/pictures/eerste-uur
	FYNE_SCALE=2 scripts/xvfb.sh scripts/first-hour.sh docs/pictures/eerste-uur-200
	exit
fi

pictures=docs/pictures
work=$PWD/build/screenshots
source scripts/drive.sh
example="$work/Jongerenwerk op school.samenspel"

begin
shoot design-leeg
finish
"$BINARY" new "$example" --voorbeeld
begin "$example"
go_to "Inzet en randvoorwaarden"
press ctrl+m
shoot design-licht
go_to "Donker"
shoot design-donker
go_to "Hoog contrast"
shoot design-contrast
go_to "Licht"
finish
begin "$example"
go_to "Doel en doelgroep"
shoot editor
finish
begin "$example"
go_to "Thema"
shoot themas
finish
begin
press ctrl+n ctrl+m
shoot ontbreekt
finish
begin
shoot start
finish
# Last, for the window remembers its size, and at this scale the screen leaves it half of that.
FYNE_SCALE=2 begin "$example"
go_to "Doel en doelgroep"
shoot design-groot
finish

pdf=$work/voorbeeld.pdf summary=$work/samenvatting.pdf
"$BINARY" export "$example" --pdf "$pdf" --xlsx "$work/voorbeeld.xlsx"
"$BINARY" export "$example" --kind samenvatting --pdf "$summary"
side_by_side pdf \
	"$pdf" 1 \
	"$pdf" "$(page_of "$pdf" '^ *4 Doel[^.]*$')" \
	"$pdf" "$(page_of "$pdf" 'in één overzicht')" \
	"$summary" 1
if command -v soffice >/dev/null; then
	soffice --headless --convert-to pdf --outdir "$work/sheets" "$work/voorbeeld.xlsx" >>"$work/log" 2>&1
	draw "$work/sheets/voorbeeld.pdf" 1 xlsx
else
	echo "  LibreOffice is not installed; $pictures/xlsx.png stays as it is"
fi
