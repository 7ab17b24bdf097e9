package planning

import (
	"fmt"
	"testing"

	"samenspel/planning/schema/schematest"
)

func TestAgreement_FormVersion(t *testing.T) {
	a := New("overeenkomst")
	if got := a.FormVersion(1); got != 1 {
		t.Errorf("version %d before anyone looked", got)
	}
	b := a.Clone()
	a.Set(Edit{FormSeen(), "2"}, Maker{Writer: "a"})
	b.Set(Edit{FormSeen(), "3"}, Maker{Writer: "b"})
	a.Add(b.Changes()...) // two people looked, with two versions of the program
	if got := a.FormVersion(1); got != 3 {
		t.Errorf("version %d, want the newest that was looked at", got)
	}
	if got := a.FormVersion(4); got != 4 {
		t.Errorf("version %d, want the one it was made with", got)
	}
	a.Set(Edit{FormSeen(), "geen getal"}, Maker{Writer: "a"})
	if got := a.FormVersion(1); got != 1 {
		t.Errorf("version %d of something that is no number", got)
	}
}

// TestAgreement_Unasked is CASES 30: answers to questions that went stay, and can be found.
func TestAgreement_Unasked(t *testing.T) {
	a := New("overeenkomst")
	for _, e := range []Edit{
		{Path{Field: "titel"}, "Samen"},
		{Path{Field: "oud"}, "Een antwoord van vroeger"},
		{Path{Field: "leeg"}, "weg"}, {Path{Field: "leeg"}, ""},
		{Path{"rol", "r1"}, "m"}, {Path{"rol.naam", "r1"}, "mentor"}, {Path{"rol.weg", "r1"}, "oude kolom"},
		{Path{"lijst", "r2"}, "m"}, {Path{"lijst.naam", "r2"}, "oude lijst"},
		{FormSeen(), "2"}, {Path{Field: "_opzij.titel"}, "ja"},
	} {
		a.Set(e, Maker{Writer: "w"})
	}
	want := "[{lijst.naam r2} {oud } {rol.weg r1}]"
	if got := fmt.Sprint(a.Unasked(schematest.Form())); got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}
