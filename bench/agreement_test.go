//go:build bench

package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/export/pdf"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// maker makes every change of a measured agreement.
var maker = planning.Maker{Writer: "meting", At: 1785571200000}

// form is the program's form with its words.
func form(b *testing.B) (*schema.Schema, *schema.Texts, *i18n.Texts) {
	b.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		b.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		b.Fatal(err)
	}
	return s, texts, words
}

// exampleEdits are the answers of the example agreement.
func exampleEdits(b *testing.B, s *schema.Schema) []planning.Edit {
	b.Helper()
	edits, err := assets.Example(s)
	if err != nil {
		b.Fatal(err)
	}
	return edits
}

// agreement makes an agreement of answers.
func agreement(edits []planning.Edit) *planning.Agreement {
	a := planning.New("meting-1")
	for _, e := range edits {
		a.Set(e, maker)
	}
	return a
}

// input returns what a report of the answers is made of.
func input(b *testing.B, edits []planning.Edit) export.Input {
	b.Helper()
	s, texts, words := form(b)
	a := agreement(edits)
	return export.Input{Schema: s, Texts: texts, Words: words, Agreement: a, Findings: validate.Check(s, a)}
}

// example returns the example agreement.
func example(b *testing.B) export.Input {
	s, _, _ := form(b)
	return input(b, exampleEdits(b, s))
}

// repeated returns answers with every row and every long text so many times over.
func repeated(s *schema.Schema, edits []planning.Edit, times int) []planning.Edit {
	var all []planning.Edit
	for _, e := range edits {
		f := s.Field(e.Path.Field)
		if f == nil {
			continue
		}
		value := e.Value
		if f.Kind == schema.Memo {
			value = strings.TrimSpace(strings.Repeat(value+"\n\n", times))
		}
		table := f
		if t := s.TableOf(f.ID); t != nil {
			table = t
		}
		all = append(all, planning.Edit{Path: e.Path, Value: value})
		if e.Path.Row == "" || slices.Contains(table.Fixed, e.Path.Row) || isParent(s, table) {
			continue
		}
		for n := 1; n < times; n++ {
			row := fmt.Sprintf("%s%d", e.Path.Row, n)
			copied := e.Value
			if f == table { // its place: behind the one it copies
				copied = fmt.Sprintf("%s%04d", e.Value, n)
			}
			all = append(all, planning.Edit{Path: planning.Path{Field: e.Path.Field, Row: row}, Value: copied})
		}
	}
	return all
}

// isParent tells whether rows of other tables belong to this table's.
func isParent(s *schema.Schema, table *schema.Field) bool { return len(s.ChildrenOf(table)) > 0 }

// print writes an agreement's PDF, from its answers on, and throws it away.
func print(b *testing.B, in export.Input) {
	b.Helper()
	if _, err := pdf.Write(context.Background(), io.Discard, export.Build(in)); err != nil {
		b.Fatal(err)
	}
}
