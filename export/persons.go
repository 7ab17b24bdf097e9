package export

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/assets/spelling"
	"samenspel/planning/schema"
)

// persons are the names of people that stand in an agreement's own questions about people, those who sign left out.
type persons struct {
	names    map[string][]name // by their first word, the longest first
	open     map[string]bool   // words of names that are no secret: of the parties, the title and who signs
	ordinary map[string]bool   // words of the form and of the roles in the agreement

	dictionary func() *spelling.Checker
}

// name is a name as words in lower case. One that might be something else, such as a family name by itself, counts only
// where its words begin with a capital.
type name struct {
	words  []string
	proper bool
}

// fewestLetters is how long a word must be to be known as someone's name by itself.
const fewestLetters = 3

var between = regexp.MustCompile(`[,;/&()\n]| en | and `)

// persons gathers the names. Words that the form itself uses are no names: people write "teamleider" too where a name
// is asked.
func (in Input) persons() persons {
	p := persons{
		names: map[string][]name{}, open: map[string]bool{}, ordinary: in.vocabulary(), dictionary: dictionaryOf(in.Words.Lang()),
	}
	signing := [][]string{}
	var asked []string
	edits := in.Agreement.Edits(in.Schema)
	for _, e := range edits {
		f := in.Schema.Field(e.Path.Field)
		table := in.Schema.TableOf(f.ID)
		switch {
		case f.Person && !hidden(in.Schema, f):
			signing = append(signing, lowered(pieces(e.Value)))
			p.opens(e.Value)
		case f.Person:
			asked = append(asked, between.Split(e.Value, -1)...)
		case f.Personal:
		case f == in.Schema.Marked(schema.MarkTitle), table != nil && table == in.Schema.Marked(schema.MarkParty) && f.Kind == schema.Text:
			p.opens(e.Value)
		case table != nil && f.ID == table.NameColumn() && f.Kind == schema.Text: // roles and the like
			for _, w := range pieces(e.Value) {
				p.ordinary[w.text] = true // as it is written: a capital makes it a name
			}
		}
	}
	for _, e := range edits { // once all words are known
		asked = append(asked, p.doers(in.Schema.Field(e.Path.Field), e.Value)...)
	}
	for _, value := range asked {
		p.add(value, signing)
	}
	for first := range p.names {
		slices.SortStableFunc(p.names[first], func(a, b name) int { return len(b.words) - len(a.words) })
	}
	return p
}

func (p *persons) opens(value string) {
	for _, w := range lowered(pieces(value)) {
		p.open[w] = true
	}
}

// add adds a name, and its words by themselves.
func (p *persons) add(value string, signing [][]string) {
	all := pieces(value)
	low := lowered(all)
	signs := slices.ContainsFunc(signing, func(other []string) bool { return holds(other, low) })
	if len(low) == 0 || signs || !slices.ContainsFunc(low, func(w string) bool { return !p.ordinary[w] }) {
		return
	}
	capitals := 0
	for _, w := range all {
		if capitalised(w.text) {
			capitals++
		}
	}
	if len(low) > 1 {
		p.put(name{words: low, proper: capitals < 2})
	}
	for i, w := range low {
		if len(low) > 1 && !capitalised(all[i].text) || utf8.RuneCountInString(w) < fewestLetters || p.open[w] || p.ordinary[w] {
			continue
		}
		p.put(name{words: low[i : i+1], proper: true})
	}
}

func (p *persons) put(n name) {
	first := n.words[0]
	if !slices.ContainsFunc(p.names[first], func(other name) bool { return slices.Equal(other.words, n.words) }) {
		p.names[first] = append(p.names[first], n)
	}
}

// vocabulary are the words of the form in lower case, without its examples of people.
func (in Input) vocabulary() map[string]bool {
	known := map[string]bool{}
	learn := func(texts ...string) {
		for _, text := range texts {
			for _, w := range lowered(pieces(text)) {
				known[w] = true
			}
		}
	}
	for _, c := range in.Texts.Chapters {
		learn(c.Title, c.Purpose)
	}
	for id, t := range in.Texts.Fields {
		learn(t.Label, t.Help, t.Row, t.Why)
		if f := in.Schema.Field(id); f != nil && !f.Personal {
			learn(t.Example)
		}
		for _, choice := range t.Choices {
			learn(choice)
		}
		for _, suggested := range t.Suggested {
			for _, text := range suggested {
				learn(text)
			}
		}
	}
	return known
}

// replace puts a word in the place of every name, and counts them.
func (p *persons) replace(text, word string) (string, int) {
	all := pieces(text)
	var out strings.Builder
	n, from := 0, 0
	for i := 0; i < len(all); i++ {
		length := p.at(all[i:])
		if length == 0 {
			continue
		}
		last := all[i+length-1]
		out.WriteString(text[from:all[i].from] + word)
		from, i, n = last.from+len(last.text), i+length-1, n+1
	}
	return out.String() + text[from:], n
}

// at returns how many words a name takes that begins at the first word; 0 when none does.
func (p *persons) at(all []piece) int {
	first := strings.ToLower(all[0].text)
	for _, known := range p.names[first] {
		if len(known.words) <= len(all) && known.stands(all) {
			return len(known.words)
		}
	}
	if short, whose := strings.CutSuffix(first, genitive); whose {
		for _, known := range p.names[short] {
			if len(known.words) == 1 && known.stands(all) {
				return 1
			}
		}
	}
	return 0
}

// genitive stands behind a name to say that something is that person's.
const genitive = "s"

// stands tells whether a text begins with a name.
func (n name) stands(all []piece) bool {
	for k, w := range n.words {
		low, capital := strings.ToLower(all[k].text), capitalised(all[k].text)
		whose := k == len(n.words)-1 && capital && low == w+genitive
		proper := !n.proper || utf8.RuneCountInString(w) < fewestLetters || capital
		if !proper || low != w && !whose {
			return false
		}
	}
	return true
}

// likelyNames counts what looks like a name and is none that may stand there.
func likelyNames(text string, p persons) (n int) {
	if !hasInitial(text) {
		return 0
	}
	for _, found := range initials.FindAllString(text, -1) {
		if slices.ContainsFunc(lowered(pieces(found)), func(w string) bool { return utf8.RuneCountInString(w) > 1 && !p.open[w] }) {
			n++
		}
	}
	return n
}

// hasInitial tells whether a capital stands before a full stop, which is quicker than to look for names.
func hasInitial(text string) bool {
	last := ' '
	for _, r := range text {
		if r == '.' && unicode.IsUpper(last) {
			return true
		}
		last = r
	}
	return false
}

// piece is a word with its place in a text.
type piece struct {
	from int
	text string
}

// pieces returns the runs of letters and digits in a text. An apostrophe between them is part of a word, unless it
// begins the genitive.
func pieces(text string) []piece {
	var all []piece
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || start >= 0 && (r == '\'' || r == '’')
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			all, start = append(all, piece{start, text[start:i]}), -1
		}
	}
	if start >= 0 {
		all = append(all, piece{start, text[start:]})
	}
	for i := range all {
		word := strings.TrimRight(all[i].text, "'’")
		all[i].text = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	}
	return all
}

func lowered(all []piece) []string {
	low := make([]string, len(all))
	for i, w := range all {
		low[i] = strings.ToLower(w.text)
	}
	return low
}

func capitalised(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// holds tells whether words stand behind each other among others.
func holds(all, some []string) bool {
	for i := range all {
		if len(all)-i >= len(some) && slices.Equal(all[i:i+len(some)], some) {
			return true
		}
	}
	return false
}
