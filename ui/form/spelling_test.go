package form

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/assets/spelling"
	"samenspel/planning"
)

// fakeSpeller takes every word for wrong that has an x in it.
type fakeSpeller struct{ known []string }

func (f *fakeSpeller) Wrong(text string) []spelling.Span {
	var wrong []spelling.Span
	at := 0
	for _, word := range strings.SplitAfter(text, " ") {
		bare := strings.TrimSpace(word)
		if strings.Contains(bare, "x") && !slices.Contains(f.known, bare) {
			wrong = append(wrong, spelling.Span{Start: at, End: at + len([]rune(bare))})
		}
		at += len([]rune(word))
	}
	return wrong
}

func (f *fakeSpeller) Suggest(word string, _ int) []string {
	if word == "xx" {
		return nil
	}
	return []string{strings.ReplaceAll(word, "x", "")}
}

func (f *fakeSpeller) Know(word string) { f.known = append(f.known, word) }

// speller opens a chapter with a long answer. The pause that Later waits for is over when rest is called.
func speller(t *testing.T) (f *memoField, rest func(), looks *int) {
	t.Helper()
	d := newDesk(t, planning.New("x"), "looptijd")
	d.host.Spelling = &fakeSpeller{}
	looks = new(int)
	var due []func()
	d.host.Later = func(pause time.Duration, work, done func()) func() {
		if pause != spellPause {
			t.Errorf("it waits %v", pause)
		}
		look := func() { *looks++; work(); done() }
		due = append(due, look)
		at := len(due) - 1
		return func() { due[at] = func() {} }
	}
	rest = func() {
		for _, look := range slices.Clone(due) {
			look()
		}
		for i := range due {
			due[i] = func() {}
		}
	}
	f = d.field(planning.Path{Field: "overdracht"}).(*memoField)
	return f, rest, looks
}

// underlined returns the words that are marked.
func underlined(p *proof) string {
	text := []rune(p.area.Text())
	var words []string
	for _, m := range p.marks {
		words = append(words, string(text[m.Start:m.End]))
	}
	return strings.Join(words, " ")
}

func TestSpelling_MarksAfterAPause(t *testing.T) {
	f, rest, looks := speller(t)
	test.Type(f.area, "één afxspraak en nog een")
	if got := underlined(f.proof); got != "" {
		t.Errorf("underlined while typing: %q", got)
	}
	rest()
	if got := underlined(f.proof); got != "afxspraak" || *looks != 1 {
		t.Errorf("underlined after %d looks: %q", *looks, got)
	}
}

// TestSpelling_LooksWithItsOwnSpeller: what looks a text up beside the interface reads nothing that changes meanwhile.
func TestSpelling_LooksWithItsOwnSpeller(t *testing.T) {
	f, rest, _ := speller(t)
	test.Type(f.area, "afxspraak maken ")
	f.host.Spelling = nil // another language may come while it waits
	rest()
	if got := underlined(f.proof); got != "afxspraak" {
		t.Errorf("underlined: %q", got)
	}
}

func TestSpelling_LeavesTheWordThatIsWritten(t *testing.T) {
	f, rest, _ := speller(t)
	test.Type(f.area, "afxspraak maxken")
	rest()
	if got := underlined(f.proof); got != "afxspraak" {
		t.Errorf("underlined: %q", got)
	}
	f.area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if got := underlined(f.proof); got != "afxspraak maxken" {
		t.Errorf("underlined after the caret went elsewhere: %q", got)
	}
	test.Type(f.area, "x")
	rest()
	if got := underlined(f.proof); got != "maxken" {
		t.Errorf("underlined while the first word is written: %q", got)
	}
	f.host.Window.Canvas().Unfocus()
	if got := underlined(f.proof); got != "xafxspraak maxken" {
		t.Errorf("underlined after the focus left: %q", got)
	}
}

func TestSpelling_DropsWhatCameTooLate(t *testing.T) {
	f, rest, _ := speller(t)
	test.Type(f.area, "afxspraak ")
	host, late, later := f.host, func() {}, f.host.Later
	host.Later = func(pause time.Duration, work, done func()) func() {
		work()
		late = done
		return func() {}
	}
	f.proof.later()
	host.Later = later
	test.Type(f.area, "er")
	f.proof.marks = nil
	late()
	if got := underlined(f.proof); got != "" {
		t.Errorf("underlined by a look at an older text: %q", got)
	}
	rest()
	if got := underlined(f.proof); got != "afxspraak" {
		t.Errorf("underlined: %q", got)
	}
}

func TestSpelling_Menu(t *testing.T) {
	f, rest, _ := speller(t)
	path := planning.Path{Field: "overdracht"}
	test.Type(f.area, "één afxspraak met xx erbij")
	if items := f.proof.menu(8); items != nil {
		t.Error("it offers something before it looked")
	}
	rest()
	if items := f.proof.menu(1); items != nil {
		t.Error("it offers something for a word that is right")
	}
	items := f.proof.menu(8)
	if len(items) != 2 || items[0].Label != "afspraak" {
		t.Fatalf("it offers %v", items)
	}
	items[0].Action()
	if got := f.host.Session.Value(path); got != "één afspraak met xx erbij" {
		t.Errorf("after the correction: %q", got)
	}
	rest()
	items = f.proof.menu(18)
	if len(items) != 2 || !items[0].Disabled {
		t.Fatalf("without a correction it offers %v", items)
	}
	items[1].Action()
	rest()
	if got := underlined(f.proof); got != "" {
		t.Errorf("underlined though it was added: %q", got)
	}
}

func TestSpelling_LooksAtWhatIsShown(t *testing.T) {
	f, rest, _ := speller(t)
	f.show("afxspraak")
	rest()
	if got := underlined(f.proof); got != "afxspraak" {
		t.Errorf("underlined: %q", got)
	}
	f.show("afspraak")
	rest()
	if got := underlined(f.proof); got != "" {
		t.Errorf("underlined: %q", got)
	}
}

func TestSpelling_NobodyLooksWhenLocked(t *testing.T) {
	f, rest, looks := speller(t)
	f.host.Locked = true
	f.show("afxspraak")
	rest()
	if *looks != 0 {
		t.Error("it looked at an agreement that can only be read")
	}
}

func TestChangeEnd(t *testing.T) {
	for _, c := range []struct {
		before, text string
		want         int
	}{
		{"", "", 0}, {"", "een", 3}, {"een", "", 0}, {"een twee", "een xtwee", 5}, {"een twee", "een wee", 4},
		{"één twee", "één drie twee", 8}, {"aa", "aaa", 1}, {"een", "een", 0},
	} {
		if got := changeEnd([]rune(c.before), []rune(c.text)); got != c.want {
			t.Errorf("%q to %q ends at %d, want %d", c.before, c.text, got, c.want)
		}
	}
}
