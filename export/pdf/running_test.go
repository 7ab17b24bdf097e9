package pdf

import (
	"strings"
	"testing"

	"samenspel/export"
)

// TestLayout_EachPageSaysItsChapter: the one that it begins in, whole, with as much of the title before it as fits.
func TestLayout_EachPageSaysItsChapter(t *testing.T) {
	r := after(150)
	r.Title = "Samenwerkingsovereenkomst van de school en Jongerenwerk De Brugwachters, met nog veel meer woorden"
	r.Chapters = append(r.Chapters, export.Chapter{Number: 2, Title: "Doel en doelgroep", Blocks: []export.Block{
		{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Kind: export.Long, Text: strings.Repeat("regel\n", 80)}}}})
	l := layOut(t, r)
	var heads []string
	for _, p := range l.pages[1:] {
		for _, o := range p.ops {
			if o.artifact && o.kind == opText && o.y == p.area.head && o.style == l.st.running {
				_, chapter, _ := strings.Cut(o.text.Text, headJoint)
				heads = append(heads, chapter)
				if o.text.Width > p.area.width || !strings.HasPrefix(o.text.Text, "Samenwerkingsovereenkomst van de school en") {
					t.Errorf("the head is %q", o.text.Text)
				}
			}
		}
	}
	const first, second = "1 Rolverdeling", "2 Doel en doelgroep"
	want := []string{"", first, first, first, first, first, second, second, second, "Ondertekening"}
	if strings.Join(heads, "|") != strings.Join(want, "|") {
		t.Errorf("the heads are %q, want %q", heads, want)
	}
}

// TestFirstLine_CutsNoNames when it can cut before one.
func TestFirstLine_CutsNoNames(t *testing.T) {
	l := layOut(t, sample())
	for _, c := range []struct{ text, fits, want string }{
		{"samen met school en Jongerenwerk De Brugwachters", "samen met school en Jongerenwerk De…", "samen met school en…"},
		{"samen met school en jongerenwerk de brugwachters", "samen met school en jongerenwerk de…", "samen met school en jongerenwerk de…"},
		{"samen: met school", "samen:…", "samen…"},
		{"Jongerenwerk De Brugwachters Noord", "Jongerenwerk De Brugwachters…", "Jongerenwerk De Brugwachters…"},
	} {
		if got := l.firstLine(c.text, l.st.running, l.width(c.fits, l.st.running)+1).Text; got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}
