package export

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// Found is a place where a text was found. Text is the part of the answer around it, or empty when it is in the
// question.
type Found struct {
	Path    planning.Path
	Chapter string // id
	Text    string
}

// Find looks for a text in the questions and the answers, as people read them; case and accents do not matter. It
// returns at most so many places, in the form's order.
func (in Input) Find(text string, most int) []Found {
	f := finder{builder: builder{Input: in, rows: NewNames(in.Schema, in.Texts, in.Agreement)}, wanted: Plain(text), most: most}
	if f.wanted == "" {
		return nil
	}
	in.Schema.Walk(func(c *schema.Chapter, _ *schema.Section, field *schema.Field) {
		f.chapter = c.ID
		f.question(field)
		if field.Kind != schema.Rows {
			f.answer(field, "")
			return
		}
		for _, column := range field.Columns {
			if field.Parent == "" && f.matches(in.Texts.Label(column.ID)) {
				f.add(planning.Path{Field: field.ID}, "")
				break
			}
		}
		for _, row := range f.rows.Rows(field) {
			for _, column := range field.Columns {
				if column.ID != field.Parent {
					f.answer(column, row)
				}
			}
		}
	})
	return f.found
}

type finder struct {
	builder
	wanted  string
	most    int
	chapter string
	found   []Found
}

func (f *finder) matches(text string) bool { return strings.Contains(Plain(text), f.wanted) }

func (f *finder) add(p planning.Path, text string) {
	if len(f.found) < f.most {
		f.found = append(f.found, Found{p, f.chapter, text})
	}
}

func (f *finder) question(field *schema.Field) {
	if field.Parent == "" && f.matches(f.Texts.Label(field.ID)) && validate.Active(f.Schema, f.Agreement, field, "") {
		f.add(planning.Path{Field: field.ID}, "")
	}
}

func (f *finder) answer(field *schema.Field, row string) {
	text := f.cell(field, row).Text
	if text == "" || !f.matches(text) || !validate.Active(f.Schema, f.Agreement, field, row) {
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		if f.matches(line) {
			f.add(planning.Path{Field: field.ID, Row: row}, around(line, f.wanted))
			return
		}
	}
	f.add(planning.Path{Field: field.ID, Row: row}, shorten(planning.CleanLine(text), snippet)) // over a line's end
}

// snippet is how many signs of an answer show what was found in it.
const snippet = 90

// around returns the part of a line in which a text stands.
func around(line, wanted string) string {
	runes := []rune(line)
	if len(runes) <= snippet {
		return line
	}
	before, _, _ := strings.Cut(Plain(line), wanted)
	at := len([]rune(before)) // near enough, for a sign without its accent is one sign
	from := max(0, min(at-snippet/3, len(runes)))
	for from > 0 && from < len(runes) && !unicode.IsSpace(runes[from-1]) {
		from--
	}
	part := shorten(string(runes[from:]), snippet)
	if from > 0 {
		part = "…" + part
	}
	return part
}

// Plain leaves case, accents, apostrophes and needless space out of a text.
func Plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || strings.ContainsRune("'’‘", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text))
	return strings.Join(strings.Fields(text), " ")
}
