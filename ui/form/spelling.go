package form

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/assets/spelling"
	"samenspel/ui/widgets"
)

// Speller knows how words are written. Wrong is called away from the interface, the others on it.
type Speller interface {
	// Wrong returns where misspelt words stand.
	Wrong(text string) []spelling.Span
	// Suggest returns at most n corrections of a word, best first.
	Suggest(word string, n int) []string
	// Know takes a word for right from now on.
	Know(word string)
}

const (
	spellPause      = 400 * time.Millisecond // of typing, before words are looked up
	mostCorrections = 5
)

// nowhere is the place of a user who is not writing.
const nowhere = -1

// proof underlines the misspelt words of an area and offers others in its menu. It does nothing without a Speller.
type proof struct {
	host    *Host
	area    *widgets.TextArea
	text    string          // that was looked at last
	wrong   []spelling.Span // in that text
	before  string          // the text as the last change left it
	writing int             // where that change ended, until the user goes elsewhere
	marks   []widgets.Span  // that were given to the area
	stop    func()          // takes back the look that is still to come
}

func newProof(h *Host, area *widgets.TextArea) *proof {
	return &proof{host: h, area: area, writing: nowhere}
}

// shown notes that another text is shown, that the user did not write here.
func (p *proof) shown() {
	p.before, p.writing = p.area.Text(), nowhere
	p.later()
}

// changed notes that the user wrote something: the word there may not be ready yet.
func (p *proof) changed() {
	if p.host.Spelling == nil {
		return
	}
	p.writing = changeEnd([]rune(p.before), []rune(p.area.Text()))
	p.before = p.area.Text()
	p.later()
}

// changeEnd returns where a text goes on as another did before.
func changeEnd(before, text []rune) int {
	end, shared := len(text), min(len(before), len(text))
	for shared > 0 && before[len(before)-1-(len(text)-end)] == text[end-1] {
		end--
		shared--
	}
	return end
}

// left notes that the user is elsewhere, unless a change took the caret along.
func (p *proof) left() {
	if p.writing != nowhere && p.before == p.area.Text() {
		p.writing = nowhere
		p.mark()
	}
}

// later looks at the text when nothing is typed for a while. What is found counts only if the text is still that one.
func (p *proof) later() {
	if p.host.Spelling == nil || p.host.Locked {
		return
	}
	if p.stop != nil {
		p.stop()
	}
	speller, text := p.host.Spelling, p.area.Text() // for the host may get another speller meanwhile
	var wrong []spelling.Span
	p.stop = p.host.Later(spellPause,
		func() { wrong = speller.Wrong(text) },
		func() {
			if text == p.area.Text() {
				p.text, p.wrong = text, wrong
				p.mark()
			}
		})
}

// mark underlines what is wrong, but for the word that is being written.
func (p *proof) mark() {
	if p.text != p.area.Text() {
		return
	}
	var marks []widgets.Span
	for _, s := range p.wrong {
		if p.writing < s.Start || s.End < p.writing {
			marks = append(marks, widgets.Span(s))
		}
	}
	if len(p.marks) > 0 || len(marks) > 0 { // most answers have nothing to draw again
		p.marks = marks
		p.area.SetMarks(marks)
	}
}

// menu offers corrections of the word at a place, and to take it for right.
func (p *proof) menu(at int) []*fyne.MenuItem {
	i := slices.IndexFunc(p.wrong, func(s spelling.Span) bool { return s.Start <= at && at <= s.End })
	if i < 0 || p.text != p.area.Text() {
		return nil
	}
	s, words := p.wrong[i], p.host.Words
	word := string([]rune(p.text)[s.Start:s.End])
	var items []*fyne.MenuItem
	for _, correction := range p.host.Spelling.Suggest(word, mostCorrections) {
		items = append(items, fyne.NewMenuItem(correction, func() { p.area.Replace(s.Start, s.End, correction) }))
	}
	if len(items) == 0 {
		none := fyne.NewMenuItem(words.T("form.spelling.none"), nil)
		none.Disabled = true
		items = append(items, none)
	}
	return append(items, fyne.NewMenuItem(words.T("form.spelling.add", word), func() {
		p.host.Spelling.Know(word)
		p.later()
	}))
}
