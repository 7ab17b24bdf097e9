package form

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/planning"
)

// paste puts a text into a widget the way Ctrl+V and the menu of a field do.
func paste(w fyne.Shortcutable, text string) {
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	w.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// TestPaste_FromWord is CASES 5 and 6: what Word and the web put on the clipboard arrives as plain text, in a field of
// many lines and in one of a single line, and what is stored is what is shown.
func TestPaste_FromWord(t *testing.T) {
	memo, line := planning.Path{Field: "overdracht"}, planning.Path{Field: "toetreding_toelichting"}
	for name, c := range map[string]struct{ pasted, want string }{
		"soft hyphens":           {"samen\u00adwerkings\u00adovereenkomst", "samenwerkingsovereenkomst"},
		"a soft line break":      {"Elke week overleg\vEn elke maand een verslag", "Elke week overleg\nEn elke maand een verslag"},
		"paragraphs":             {"een\r\ntwee\rdrie\u2028vier\u2029vijf", "een\ntwee\ndrie\nvier\nvijf"},
		"spaces that hold on":    {"13.30\u00a0uur,\u202f€\u00a05", "13.30 uur, € 5"},
		"tabs of a table":        {"mentor\t4\tuur", "mentor 4 uur"},
		"signs without a width":  {"\ufeffjon\u200bge\u2060ren", "jongeren"},
		"control signs":          {"a\x00b\x07c\x1bd", "abcd"},
		"accents apart":          {"cafe\u0301 Zoe\u0308", "café Zoë"},
		"a family of four":       {"👨‍👩‍👧‍👦 en ouders", "👨‍👩‍👧‍👦 en ouders"},
		"bytes that are no text": {"a\xffb\xc3", "ab"},
		"a list with dashes":     {"- elke week overleg\r\n- =1+1", "- elke week overleg\n- =1+1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, planning.New("x"), "looptijd")
			area := d.field(memo).(*memoField).area
			paste(area, c.pasted)
			if area.Text() != c.want || d.value(memo) != c.want {
				t.Errorf("shows %q, keeps %q, want %q", area.Text(), d.value(memo), c.want)
			}
			if again := planning.Clean(c.want); again != c.want {
				t.Errorf("cleaned again: %q", again)
			}
			single := d.field(line).(*textField).line
			paste(single, c.pasted)
			if want := strings.ReplaceAll(c.want, "\n", " "); single.Text() != want || d.value(line) != want {
				t.Errorf("on one line: shows %q, keeps %q, want %q", single.Text(), d.value(line), want)
			}
		})
	}
}

// TestMemo_TwentyThousandSigns is CASES 1: a long text, in one paragraph and in many, stays as it is while it is
// pasted, shown at other widths, written on and taken back.
func TestMemo_TwentyThousandSigns(t *testing.T) {
	const signs = 20000
	path := planning.Path{Field: "overdracht"}
	sentence := "Elke dinsdag in de pauze staat de jongerenwerker bij de kantine; dat kost € 16,50 en één überhaupt lange wandeling 👍. "
	for name, unit := range map[string]string{"one paragraph": sentence, "many": sentence + "\n"} {
		t.Run(name, func(t *testing.T) {
			text := string([]rune(strings.Repeat(unit, signs/utf8.RuneCountInString(unit)+1))[:signs-1]) + "."
			d := newDesk(t, planning.New("x"), "looptijd")
			area := d.field(path).(*memoField).area
			paste(area, text)
			for _, width := range []float32{420, 1360, 777} {
				d.host.Window.Resize(fyne.NewSize(width, 700))
				if area.Text() != text || d.value(path) != text {
					t.Fatalf("at %.0f the text is another one", width)
				}
			}
			test.Type(area, " Slot")
			if want := text + " Slot"; area.Text() != want || d.value(path) != want {
				t.Errorf("written on: %d signs shown, %d kept", utf8.RuneCountInString(area.Text()), utf8.RuneCountInString(d.value(path)))
			}
			for d.value(path) != text {
				if _, ok := d.session.Undo(); !ok {
					t.Fatal("undo does not lead back to what was pasted")
				}
			}
			if area.Text() != text {
				t.Error("the screen does not follow undo")
			}

			next := newDesk(t, d.session.Agreement(), "looptijd") // opened again
			if got := next.field(path).(*memoField).area.Text(); got != text {
				t.Errorf("opened again it has %d signs", utf8.RuneCountInString(got))
			}
		})
	}
}

// TestLine_LongTextStays: a line of one row takes a long text too.
func TestLine_LongTextStays(t *testing.T) {
	path := planning.Path{Field: "toetreding_toelichting"}
	text := strings.Repeat("samen sterk ", 400) + "einde"
	d := newDesk(t, planning.New("x"), "looptijd")
	line := d.field(path).(*textField).line
	paste(line, text)
	if line.Text() != text || d.value(path) != text {
		t.Errorf("shows %d bytes, keeps %d, want %d", len(line.Text()), len(d.value(path)), len(text))
	}
}
