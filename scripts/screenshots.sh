#!/usr/bin/env bash
# Takes the pictures of docs/pictures: the real window on the example and on a new agreement, driven by the keyboard,
# and one page of each document that it exports. The workbook is drawn by LibreOffice; without that its picture stays.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
if [ "${1:-}" != inside ]; then
	scripts/setup.sh test
	build_window "$BINARY"
	exec scripts/xvfb.sh "${BASH_SOURCE[0]}" inside
fi

pictures=docs/pictures
work=$PWD/build/screenshots
rm -rf "$work"
mkdir -p "$pictures" "$work"/{config,data,cache}
# A home of its own: the start page must not tell whose computer this is.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache LANG=nl_NL.UTF-8
example="$work/Jongerenwerk op school.samenspel"
program=''

# keep NAME: makes a picture of what ImageMagick reads from standard input; few colours keep it small.
keep() {
	convert - +repage -colors 96 -depth 8 -strip -define png:compression-level=9 "$pictures/$1.png"
	echo "  $pictures/$1.png: $(stat -c %s "$pictures/$1.png") bytes"
}

# settle: waits until the picture stands still; a blinking caret is given a few chances.
settle() {
	local before='' now
	for _ in $(seq 40); do
		sleep 0.25
		now=$(import -window "$window" -silent rgb:- | md5sum)
		[ "$now" = "$before" ] && return
		before=$now
	done
}

# press KEY…: types keys, such as ctrl+m, each once the window has taken the one before.
press() {
	local key
	for key in "$@"; do
		xdotool key --clearmodifiers "$key"
		settle
	done
}

# begin [FILE]: starts the program and waits for its window.
begin() {
	"$BINARY" "$@" >>"$work/log" 2>&1 &
	program=$!
	window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | head -1)
	xdotool windowactivate --sync "$window"
	sleep 1 # keys that come before the first frame are lost
	settle
}

# finish: ends the program as a user does, so that it remembers its files.
finish() {
	xdotool key --clearmodifiers ctrl+q
	for _ in $(seq 40); do
		kill -0 "$program" 2>/dev/null || break
		sleep 0.25
	done
	kill "$program" 2>/dev/null || true
	wait "$program" 2>/dev/null || true
	program=''
}
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true' EXIT

# shoot NAME: the window, once it stands still.
shoot() {
	settle
	import -window "$window" -silent png:- | keep "$1"
}

# steps_to CHAPTER: how many chapters the one with this name in assets/schema is from the first.
steps_to() {
	sed -n '/"chapters"/,/]/p' assets/schema/form.json | grep -o '"[a-z]*",\?$' | tr -d '",' | grep -nx "$1" |
		awk -F : '{ print $1 - 1 }'
}

# go_to CHAPTER: from the first chapter.
go_to() {
	local n
	for ((n = $(steps_to "$1"); n > 0; n--)); do
		xdotool key --clearmodifiers ctrl+Next
		sleep 0.3
	done
	settle
}

# page_of FILE TEXT: the first page of a PDF on which this text stands; otherwise the first page.
page_of() {
	local n
	for ((n = 1; n <= 60; n++)); do
		if pdftotext -f "$n" -l "$n" -layout "$1" - 2>/dev/null | grep -c "$2" >/dev/null; then
			echo "$n"
			return
		fi
	done
	echo 1
}

# draw FILE PAGE NAME: a page of a PDF at 80 dots an inch.
draw() {
	pdftoppm -r 80 -f "$2" -l "$2" "$1" | keep "$3"
}

"$BINARY" new "$example" --voorbeeld
begin "$example"
go_to doel
shoot editor
finish
begin "$example"
go_to themas
shoot themas
finish
begin
press ctrl+n ctrl+m
shoot ontbreekt
finish
begin
shoot start
finish

"$BINARY" export "$example" --pdf "$work/voorbeeld.pdf" --xlsx "$work/voorbeeld.xlsx"
draw "$work/voorbeeld.pdf" "$(page_of "$work/voorbeeld.pdf" '^ *6 Thema[^.]*$')" pdf
if command -v soffice >/dev/null; then
	soffice --headless --convert-to pdf --outdir "$work/sheets" "$work/voorbeeld.xlsx" >>"$work/log" 2>&1
	draw "$work/sheets/voorbeeld.pdf" "$(page_of "$work/sheets/voorbeeld.pdf" 'Wat doet deze persoon')" xlsx
else
	echo "  LibreOffice is not installed; $pictures/xlsx.png stays as it is"
fi
