package desk

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"samenspel/assets/changes"
	"samenspel/assets/i18n"
)

// tongue knows what the program says in one language, and what it would say in the other.
type tongue struct {
	lang       string
	own, other map[string]bool // whole texts; those of both languages count as its own
	forms      []blank         // texts of either language with something to fill in
	phrases    []string        // texts of the other language that are long enough to be known inside another
	judged     map[string]string
}

// blank is a text with something to fill in.
type blank struct {
	match   *regexp.Regexp
	letters int // that stand in it already
	foreign bool
}

var (
	fillIn   = regexp.MustCompile(`%(\[\d\])?[-+# 0]*\d*(\.\d+)?[a-zA-Z]`)
	joints   = regexp.MustCompile(`\n| · | – |: |, |; `)
	listKeys = []string{"format.months", "format.months.short", "format.weekdays", "format.weekdays.short"}
)

func newTongue(t *testing.T, own, other string) *tongue {
	t.Helper()
	g := &tongue{lang: own, own: map[string]bool{}, other: map[string]bool{}, judged: map[string]string{}}
	for _, text := range vocabulary(t, own) {
		g.own[text] = true
	}
	for _, text := range vocabulary(t, other) {
		if !g.own[text] {
			g.other[text] = true
		}
	}
	for text := range g.own {
		g.form(text, false)
	}
	for text := range g.other {
		g.form(text, true)
		if strings.Count(text, " ") > 1 && !fillIn.MatchString(text) {
			g.phrases = append(g.phrases, text)
		}
	}
	return g
}

// form remembers a text with something to fill in.
func (g *tongue) form(text string, foreign bool) {
	if !fillIn.MatchString(text) {
		return
	}
	var match strings.Builder
	letters, end := 0, 0
	add := func(literal string) {
		literal = strings.ReplaceAll(literal, "%%", "%")
		letters += len(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, literal))
		match.WriteString(regexp.QuoteMeta(literal))
	}
	for _, at := range fillIn.FindAllStringIndex(text, -1) {
		add(text[end:at[0]])
		if end = at[1]; text[end-1] == 'd' {
			match.WriteString(`(\d+)`)
		} else {
			match.WriteString(`(.+)`)
		}
	}
	add(text[end:])
	g.forms = append(g.forms, blank{regexp.MustCompile(`^(?s:` + match.String() + `)$`), letters, foreign})
}

// vocabulary is all that the form, the program and the toolkit say in a language.
func vocabulary(t *testing.T, lang string) []string {
	t.Helper()
	spoken, err := speak(lang)
	if err != nil {
		t.Fatal(err)
	}
	form, err := json.Marshal(spoken.Texts)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, raw := range [][]byte{form, i18n.Fyne(lang)} {
		var texts any
		if err := json.Unmarshal(raw, &texts); err != nil {
			t.Fatal(err)
		}
		all = leaves(all, texts)
	}
	for _, key := range spoken.Words.Keys() {
		if slices.Contains(listKeys, key) {
			all = append(all, strings.Fields(spoken.Words.T(key))...)
		} else {
			all = append(all, spoken.Words.T(key))
		}
	}
	releases, err := changes.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range releases {
		for _, item := range r.Items {
			all = append(all, item.In(lang))
		}
	}
	return all
}

// leaves adds every text in a tree that has a letter in it.
func leaves(all []string, tree any) []string {
	switch tree := tree.(type) {
	case string:
		if strings.ContainsFunc(tree, unicode.IsLetter) {
			all = append(all, strings.TrimSpace(tree))
		}
	case []any:
		for _, each := range tree {
			all = leaves(all, each)
		}
	case map[string]any:
		for _, each := range tree {
			all = leaves(all, each)
		}
	}
	return all
}

// wrong returns the part of a text that is in the other language; empty for none.
func (g *tongue) wrong(text string) string {
	text = strings.TrimSpace(text)
	found, ok := g.judged[text]
	if !ok {
		g.judged[text] = "" // while it is looked at
		found = g.judge(text)
		g.judged[text] = found
	}
	return found
}

func (g *tongue) judge(text string) string {
	switch {
	case g.own[text] || !strings.ContainsFunc(text, unicode.IsLetter):
		return ""
	case g.other[text]:
		return text
	}
	best, filled := g.best(text)
	if best.foreign {
		return text
	}
	for _, part := range append(joints.Split(text, -1), filled...) {
		if len(part) < 3 { // a code, such as that of a language
			continue
		}
		if found := g.wrong(part); found != "" {
			return found
		}
	}
	for _, phrase := range g.phrases {
		if strings.Contains(text, phrase) {
			return phrase
		}
	}
	return ""
}

// best returns the text with something to fill in that a text most likely was made of, and what was filled in. One of
// the other language must have at least a word of its own.
func (g *tongue) best(text string) (best blank, filled []string) {
	best.letters = -1
	for _, f := range g.forms {
		if f.letters < best.letters || f.letters == best.letters && f.foreign || f.foreign && f.letters < 3 {
			continue
		}
		if found := f.match.FindStringSubmatch(text); found != nil {
			best, filled = f, found[1:]
		}
	}
	return best, filled
}

// TestTongue_HearsTheOtherLanguage: the tests of the screens mean something only when this one hears well.
func TestTongue_HearsTheOtherLanguage(t *testing.T) {
	nl, en := newTongue(t, "nl", "en"), newTongue(t, "en", "nl")
	for _, c := range []struct {
		tongue      *tongue
		text, wrong string
	}{
		{nl, "Bewaar als…", ""},
		{en, "Bewaar als…", "Bewaar als…"},
		{nl, "Save as…", "Save as…"},
		{nl, "Status", ""}, {en, "Status", ""}, // a word of both
		{nl, "1 augustus 2026", ""},
		{en, "1 augustus 2026", "augustus"},
		{nl, "1 August 2026", "August"},
		{nl, "X1 · 2026-2027 · Concept", ""},
		{en, "X1 · 2026-2027 · Ondertekend", "Ondertekend"},
		{en, "Chapter 2 of 19", ""},
		{nl, "Chapter 2 of 19", "Chapter 2 of 19"},
		{en, "Partner 3: Aanleiding en overwegingen", "Aanleiding en overwegingen"},
		{en, "What? Hoe ver is het document? Verander de status als u een stap hebt afgerond.", "Hoe ver is het document? Verander de status als u een stap hebt afgerond."},
		{en, "ma", "ma"},
		{en, "X1", ""}, {nl, "12.345", ""}, {en, "language en, text 100%", ""},
	} {
		if got := c.tongue.wrong(c.text); got != c.wrong {
			t.Errorf("%q: %q is wrong, want %q", c.text, got, cmp.Or(c.wrong, "nothing"))
		}
	}
}
