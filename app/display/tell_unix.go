//go:build !windows

package display

import (
	"os/exec"
	"strings"
	"unicode/utf8"
)

// lineLength is for programs that break no lines themselves.
const lineLength = 72

// teller is a program that shows a text on the screen.
type teller struct {
	name string
	args func(title, text string) []string
}

// tellers are looked for in this order. None of them needs OpenGL.
var tellers = []teller{
	{"zenity", func(title, text string) []string {
		return []string{"--error", "--no-markup", "--width=520", "--title=" + title, "--text=" + text}
	}},
	{"kdialog", func(title, text string) []string { return []string{"--title", title, "--error", text} }},
	{"osascript", func(title, text string) []string {
		return []string{"-e", "on run told", "-e", "display alert (item 1 of told) message (item 2 of told)", "-e", "end run", title, text}
	}},
	{"xmessage", func(title, text string) []string { return []string{"-center", "-title", title, broken(text)} }},
	{"notify-send", func(title, text string) []string { return []string{"--urgency=critical", title, text} }},
}

// Tell shows a text in a window of another program, when the system has one. It does not wait until it is read.
func Tell(title, text string) {
	for _, t := range tellers {
		path, err := exec.LookPath(t.name)
		if err != nil {
			continue
		}
		program := exec.Command(path, t.args(title, text)...)
		if program.Start() == nil {
			_ = program.Process.Release() // it outlives this program
			return
		}
	}
}

// broken breaks the lines of a text between words.
func broken(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		column := 0
		for _, word := range strings.Fields(line) {
			length := utf8.RuneCountInString(word)
			switch {
			case column == 0:
			case column+1+length > lineLength:
				b.WriteByte('\n')
				column = 0
			default:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += length
		}
		b.WriteByte('\n')
	}
	return b.String()
}
