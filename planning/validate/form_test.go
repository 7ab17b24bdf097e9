package validate

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

// realForm is the form that the program ships, with its ids for words.
func realForm(t testing.TB) *schema.Schema {
	t.Helper()
	structure := os.DirFS("../../assets/schema")
	s, _, err := schema.Load(structure, schematest.Words(structure))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var maker = planning.Maker{Party: "school", Writer: "writer", At: 1790000000000} // in September 2026

// write fills an agreement from lines such as "titel: Proef" and "rol.naam[r1]: mentor", parted by line breaks or
// bars; a "/" in an answer is a line break. A free row is made when it is named first.
func write(t testing.TB, s *schema.Schema, lines string) *planning.Agreement {
	t.Helper()
	a := planning.New("proef")
	order := ""
	for _, line := range strings.FieldsFunc(lines, func(r rune) bool { return r == '\n' || r == '|' }) {
		where, value, found := strings.Cut(strings.TrimLeft(line, " \t"), ": ")
		if !found {
			continue
		}
		p := path(where)
		table := s.TableOf(p.Field)
		if s.Field(p.Field) == nil && !strings.HasPrefix(p.Field, putAside) {
			t.Fatalf("the form has no %q", p.Field)
		}
		if table != nil && !slices.Contains(table.Fixed, p.Row) && a.Value(planning.Path{Field: table.ID, Row: p.Row}) == "" {
			order = planning.Between(order, "")
			a.Set(planning.Edit{Path: planning.Path{Field: table.ID, Row: p.Row}, Value: order}, maker)
		}
		a.Set(planning.Edit{Path: p, Value: strings.ReplaceAll(value, "/", "\n")}, maker)
	}
	return a
}

func path(where string) planning.Path {
	field, row, _ := strings.Cut(strings.TrimSuffix(where, "]"), "[")
	return planning.Path{Field: field, Row: row}
}

// summary writes findings as "code@field[row]", sorted, of these kinds.
func summary(findings []Finding, kinds ...Kind) string {
	var all []string
	for _, f := range findings {
		if !slices.Contains(kinds, f.Kind) {
			continue
		}
		text := strings.TrimPrefix(f.Code, "finding.") + "@" + f.Path.Field
		if f.Path.Row != "" {
			text += fmt.Sprintf("[%s]", f.Path.Row)
		}
		if len(f.Args) > 0 {
			text += "(" + strings.Join(f.Args, ",") + ")"
		}
		all = append(all, text)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}
