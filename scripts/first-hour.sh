#!/usr/bin/env bash
# Walks through the first hour of a new user with nothing but the keyboard, from the empty start screen to the PDF, and
# takes a picture of every step. It runs in a display of its own and needs the built program (scripts/screenshots.sh).
#
#   scripts/xvfb.sh scripts/first-hour.sh FOLDER      FYNE_SCALE=2 makes everything twice as large
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
pictures=$1
work=/tmp/thuis # the pictures show its name
source scripts/drive.sh

begin
shoot 01-start

press ctrl+n
write 'Samenwerken op De Linde'
shoot 02-titel

go_to 'Schooljaar'
write '2026-2027'
press ctrl+k
write 'waarom starten'
shoot 03-ga-naar
press Return
write 'In de pauzes waren er vaak ruzies die in de wijk begonnen. De jongerenwerkers kenden de groepen al, maar hadden geen vaste plek op school. Daarom maken wij nu afspraken:'
press Return
write '- elke dinsdag en donderdag is er een jongerenwerker in de aula'
press Return
write 'mentoren weten wie dat is en wanneer ze kunnen bellen'
shoot 04-lange-tekst

press F1
shoot 05-uitleg
press F1
press ctrl+t
write 'Fatima vraagt dit na bij de gemeente'
shoot 06-uitzoeken
press Return

go_to 'Rolverdeling'
shoot 07-rollen
go_to 'Thema'
shoot 08-themas

press ctrl+m
shoot 09-wat-mist-er
press ctrl+m
go_to 'Startdatum'
write '1-9-2026'
press Tab
shoot 10-datum

press ctrl+s
shoot 11-bewaren
press Return
shoot 12-bewaard
press ctrl+e
shoot 13-exporteren
press shift+Tab Return # back from the first choice to the button that makes the files
shoot 14-klaar
press Escape
finish

pdf=$(find "$work" -name '*.pdf' | head -1)
draw "$pdf" 1 15-pdf
