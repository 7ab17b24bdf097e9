#!/usr/bin/env bash
# To be sourced: drives the real window by its keyboard and takes pictures of it, in a display of its own
# (scripts/xvfb.sh). Who sources this sets $pictures, the folder for the pictures, and $work, a home for the program:
# the start page must not tell whose computer this is.
rm -rf "$work"
mkdir -p "$pictures" "$work"/{config,data,cache,Documenten}
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache LANG=nl_NL.UTF-8
program=''

# keep NAME: makes a picture of what ImageMagick reads from standard input; few colours keep it small.
keep() {
	convert - +repage +dither -colors 96 -depth 8 -strip -define png:compression-level=9 "$pictures/$1.png"
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

# write TEXT: types a text, once the window has taken what came before.
write() {
	xdotool type --clearmodifiers --delay 12 -- "$1"
	settle
}

# go_to NAME: goes to a chapter, a question or a row, or gives a command, by typing its name.
go_to() {
	press ctrl+k
	write "$1"
	press Return
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

# side_by_side NAME FILE PAGE [FILE PAGE]…: pages of PDFs in one picture.
side_by_side() {
	local name=$1 n=0
	shift
	while [ $# -gt 0 ]; do
		n=$((n + 1))
		pdftoppm -r 60 -f "$2" -l "$2" -singlefile "$1" "$work/side-$n"
		shift 2
	done
	montage "$work"/side-*.ppm -tile x1 -geometry +12+12 -background '#dfe5e4' png:- | keep "$name"
}
