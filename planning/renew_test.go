package planning

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

// yearForm has what a new year leaves out, and what it keeps.
func yearForm(t *testing.T) *schema.Schema {
	t.Helper()
	structure := fstest.MapFS{
		"form.json": {Data: []byte(`{"id":"proef","version":1,"chapters":["begin"],"marks":{"status":"status","school_year":"jaar",
			"signature":"teken","signature_party":"teken.partij","signature_date":"teken.datum"}}`)},
		"begin.json": {Data: []byte(`{"id":"begin","sections":[{"id":"begin.eerst","fields":[
			{"id":"titel","kind":"text"},{"id":"status","kind":"choice","choices":["concept","getekend"]},
			{"id":"jaar","kind":"text","format":"schoolyear"},{"id":"gesprek","kind":"date","from":"evaluation"},
			{"id":"rol","kind":"rows","columns":[{"id":"rol.naam","kind":"text"},{"id":"rol.taken","kind":"memo"}]},
			{"id":"thema","kind":"rows","fixed":["een","twee"],"columns":[{"id":"thema.kiezen","kind":"yesno"}]},
			{"id":"actie","kind":"rows","from":"evaluation","columns":[{"id":"actie.wat","kind":"text"}]},
			{"id":"teken","kind":"rows","columns":[{"id":"teken.partij","kind":"text"},{"id":"teken.datum","kind":"date"}]}]}]}`)},
	}
	s, _, err := schema.Load(structure, schematest.Words(structure))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEdits_GiveTheSameAnswers(t *testing.T) {
	s := yearForm(t)
	rapid.Check(t, func(t *rapid.T) {
		base := written(t, New("d"), "begin")
		base.Seal()
		a := written(t, base, "a")
		a.Add(written(t, base, "b").Changes()...)
		b := New("e")
		apply(b, a.Edits(s))
		if got, want := b.Rows(testTable), a.Rows(testTable); !slices.Equal(got, want) {
			t.Errorf("rows %v, want %v", got, want)
		}
		for _, row := range a.Rows(testTable) {
			for _, col := range testTable.Columns {
				if p := (Path{col.ID, row}); a.Value(p) != b.Value(p) {
					t.Errorf("%v: %q, want %q", p, b.Value(p), a.Value(p))
				}
			}
		}
		if a.Value(title) != b.Value(title) || len(b.Conflicts()) != 0 {
			t.Errorf("title %q, conflicts %v", b.Value(title), b.Conflicts())
		}
	})
}

func TestRenew(t *testing.T) {
	s := yearForm(t)
	a := New("d")
	for _, e := range []Edit{
		{title, "Samen"}, {Path{Field: "status"}, "getekend"}, {Path{Field: "jaar"}, "2026-2027"}, {Path{Field: "gesprek"}, "2027-05-18"},
		{r1, "i"}, {name1, "mentor"}, {Path{"thema.kiezen", "twee"}, "ja"}, {Path{"actie", "x"}, "i"}, {Path{"actie.wat", "x"}, "bellen"},
		{Path{"teken", "t"}, "i"}, {Path{"teken.partij", "t"}, "school"}, {Path{"teken.datum", "t"}, "2026-11-24"}, {Path{Field: "vervallen"}, "weg"},
	} {
		a.Set(e, by("a"))
	}
	var got []string
	for _, e := range a.Renew(s) {
		got = append(got, e.Path.Field+"["+e.Path.Row+"]="+e.Value)
	}
	want := "titel[]=Samen jaar[]=2027-2028 rol[r1]=i rol.naam[r1]=mentor thema.kiezen[twee]=ja teken[t]=i teken.partij[t]=school"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
}

func TestRenew_SchoolYears(t *testing.T) {
	for value, want := range map[string]string{"2026-2027": "2027-2028", "1999-2000": "2000-2001", "2026": "2026", "": "", "volgend jaar": "volgend jaar"} {
		if got := nextSchoolYear(value); got != want {
			t.Errorf("%q became %q", value, got)
		}
	}
}
