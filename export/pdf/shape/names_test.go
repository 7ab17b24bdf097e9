package shape

import "testing"

func TestBelong(t *testing.T) {
	for _, c := range []struct {
		word, rest string
		want       bool
	}{
		{"groep", "3 en 4", true}, {"mei", "2027.", true}, {"groep", "(3)", false}, {"klaar.", "12 keer", false}, {"code", "1234567890", false},
		{"schooljaar", "2026-2027", true}, {"9.00", "uur", true}, {"en", "met 4", true}, {"klaar", "...", false}, {"prijs", "-", false},
		{"16", "jaar", true}, {"(16", "jaar)", true}, {"16,", "jaar", false}, {"2", "Voorbeeld", false},
		{"D.", "Voorbeeld", true}, {"A.D.", "Voorbeeld", true}, {"NL.", "Daarna", false}, {"d.", "Voorbeeld", false},
		{"samen", "sterk", false}, {"", "", false},
	} {
		if got := belong(c.word, c.rest); got != c.want {
			t.Errorf("%q and %q: %v", c.word, c.rest, got)
		}
	}
}

func TestIsName(t *testing.T) {
	for _, c := range []struct {
		before, word, behind string
		want                 bool
	}{
		{"", "Schoolleider", "is er", false}, {"", "Schoolmaatschappelijk", "Werk", true}, {"Klaar. ", "Schoolleider", "is er", false},
		{"in ", "Voorbeeldstad", "", true}, {"in (", "Voorbeeldstad", "", true}, {"in ", "“Voorbeeldstad”", "", true}, {"D. ", "Voorbeeldstad", "", true},
		{"de ", "schoolleider", "Anna", false}, {"", "", "", false},
	} {
		if got := isName(c.before, c.word, c.behind); got != c.want {
			t.Errorf("%q in %q and %q: %v", c.word, c.before, c.behind, got)
		}
	}
}
