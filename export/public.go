package export

import (
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// A publication is made of a copy of the agreement from which all that may not be published is gone, so nothing that
// is made of the copy can hold it: no row's name, no metadata, no sheet of the workbook. What the form marks as data of
// a person is left out, unless it tells who signs; in other answers e-mail addresses, phone numbers and the names that
// the agreement knows are replaced by a word, and small numbers of pupils are masked (mask.go). Marks, warnings that
// were put aside and answers to retired questions do not come along. Where a role is asked, it stays (who.go). Names that
// the program can't know stay too: a person must read a publication before it goes out, and is told so. Of an annex that
// may not be public the name stays in the list: the agreement speaks of it, and whoever may see it has to know that it is
// there. What was answered to the question whether it may is for the writers, and goes.

// publication makes the copy.
type publication struct {
	Input
	persons    persons
	headcounts map[planning.Path]string // what is published of each
	left       map[string]bool          // questions left out that had an answer
	counts     map[found]int
}

// found is something that was replaced in the answers of a chapter.
type found struct{ chapter, code string }

// hidden tells whether the answer to a field never gets into a publication.
func hidden(s *schema.Schema, f *schema.Field) bool {
	return f == s.Marked(schema.MarkPublishable) || secret(s, f)
}

// secret tells whether an answer is about a person who does not sign.
func secret(s *schema.Schema, f *schema.Field) bool {
	if f == s.Marked(schema.MarkSignatory) || f == s.Marked(schema.MarkSignatureName) {
		return false
	}
	return f.Personal || f.Format == schema.Email || f.Format == schema.Phone
}

// Titled returns the title after which the file of a document is called; empty when the agreement has none. A name of a
// file travels with a publication, so it holds no more than that does.
func (in Input) Titled() string {
	f := in.Schema.Marked(schema.MarkTitle)
	if f == nil {
		return ""
	}
	title := in.Agreement.Value(planning.Path{Field: f.ID})
	if in.Kind.public() && !planning.IsEmpty(title) {
		p := in.publication()
		title = p.clean(f, title)
	}
	return title
}

// public tells whether others than the parties will read such a document; a council's papers are public too.
func (k Kind) public() bool { return k == Public || k == Summary }

func (in Input) publication() publication {
	return publication{Input: in, persons: in.persons(), left: map[string]bool{}, counts: map[found]int{}}
}

// published returns what a publication is made of, and what the user should know about it.
func (in Input) published() (Input, []Notice) {
	p := in.publication()
	p.mask()
	public := planning.New(in.Agreement.ID)
	by := planning.Maker{At: in.Agreement.LastChange()}
	for _, e := range in.Agreement.Edits(in.Schema) {
		f := in.Schema.Field(e.Path.Field)
		switch {
		case hidden(in.Schema, f):
			p.left[f.ID] = secret(in.Schema, f)
			continue
		case f.Headcount:
			e.Value = p.headcounts[e.Path]
		case f.Kind != schema.Rows && !sound(f, e.Path.Row, e.Value):
			e.Value = p.clean(f, e.Value)
		}
		public.Set(e, by)
	}
	in.Agreement = public
	return in, p.notices()
}

// sound tells whether an answer is what the form asks for and no words of a person.
func sound(f *schema.Field, row, value string) bool {
	switch f.Kind {
	case schema.Number:
		_, ok := planning.ParseNumber(value)
		return ok
	case schema.Date:
		_, ok := planning.ParseDay(value)
		return ok
	case schema.YesNo:
		return value == schema.Yes || value == schema.No
	case schema.Choice, schema.Choices:
		options := f.Options(row)
		return !slices.ContainsFunc(planning.Items(value), func(item string) bool { return !slices.Contains(options, item) })
	case schema.Text:
		return f.Format != "" && planning.ValidFormat(f.Format, value)
	case schema.Reference:
		return true // ids of rows, which are not printed
	case schema.Memo, schema.Rows:
	}
	return false
}

// clean replaces in a text what may not be published.
func (p *publication) clean(f *schema.Field, text string) string {
	chapter := p.Schema.Chapter(f.ID).ID
	count := func(code string, n int) {
		if n > 0 {
			p.counts[found{chapter, code}] += n
		}
	}
	text, n := replaceMail(text, p.Words.T("export.public.mail"))
	count("export.notice.mail", n)
	text, n = replacePhones(text, p.Words.T("export.public.phone"))
	count("export.notice.phone", n)
	text, n = p.persons.replace(text, p.Words.T("export.public.name"))
	count("export.notice.name", n)
	count("export.notice.maybe", likelyNames(text, p.persons)+p.persons.lone(f, text))
	return text
}

// notices tells first that a person must read the document, then what was left out, by chapter.
func (p *publication) notices() []Notice {
	all := []Notice{{Where: capital(p.Kind.Name(p.Words)), Code: "export.notice.read"}}
	if p.Kind == Summary { // it holds only a little of what is counted here
		return all
	}
	var left []string
	for _, c := range p.Schema.Chapters {
		for _, code := range []string{
			"export.notice.mail", "export.notice.phone", "export.notice.name", "export.notice.few", "export.notice.total", "export.notice.maybe",
		} {
			if n := p.counts[found{c.ID, code}]; n > 0 {
				all = append(all, Notice{Where: p.Texts.Chapters[c.ID].Title, Code: code, Args: []any{n}})
			}
		}
	}
	p.Schema.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		for _, asked := range append([]*schema.Field{f}, f.Columns...) {
			if p.left[asked.ID] && asked != f {
				left = append(left, p.Texts.Label(f.ID)+" – "+p.Texts.Label(asked.ID))
			} else if p.left[asked.ID] {
				left = append(left, p.Texts.Label(f.ID))
			}
		}
	})
	if len(left) > 0 {
		all = append(all, Notice{Where: capital(p.Kind.Name(p.Words)), Code: "export.notice.left", Args: []any{strings.Join(left, "; ")}})
	}
	return all
}
