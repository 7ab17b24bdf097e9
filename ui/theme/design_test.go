package theme

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/ui/theme/contrast"
)

var update = flag.Bool("update", false, "write the figures of docs/design.md anew")

// TestDesign_TellsTheFigures compares the tables of docs/design.md with the colours and sizes that are in use.
func TestDesign_TellsTheFigures(t *testing.T) {
	const page = "../../docs/design.md"
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for name, table := range map[string]string{"colours": colourTable(), "veils": veilTable(), "sizes": sizeTable()} {
		begin, end := "<!-- "+name+" -->\n", "<!-- end of "+name+" -->"
		from, to := strings.Index(text, begin), strings.Index(text, end)
		if from < 0 || to < from {
			t.Fatalf("%s has no place for the %s", page, name)
		}
		from += len(begin)
		if text[from:to] != table && !*update {
			t.Errorf("the %s in %s are not those in use; run go test ./ui/theme -update\nwant\n%s", name, page, table)
		}
		text = text[:from] + table + text[to:]
	}
	if *update {
		if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// colourTable has a line for each colour that is drawn, with the least contrast that it has on its grounds.
func colourTable() string {
	var b strings.Builder
	b.WriteString("| colour | for | on | light | dark | contrast |\n|---|---|---|---|---|---|\n")
	for _, d := range drawn {
		fmt.Fprintf(&b, "| %s | %s | %s |", d.colour, forWhat[d.use], words(d.on))
		for _, look := range looks {
			lowest := math.Inf(1)
			for _, under := range d.on {
				lowest = min(lowest, contrast.Ratio(colours[d.colour].in(look), colours[under].in(look)))
			}
			fmt.Fprintf(&b, " `%s` %s |", hex(d.colour, look), figure(lowest))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// veilTable has the least contrast of words under each veil.
func veilTable() string {
	var b strings.Builder
	b.WriteString("| over the ground | light | dark | contrast |\n|---|---|---|---|\n")
	for _, veil := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus} {
		fmt.Fprintf(&b, "| %s |", veil)
		for _, look := range looks {
			lowest := math.Inf(1)
			for _, p := range underVeils() {
				if p.veil == veil {
					lowest = min(lowest, p.ratio(look))
				}
			}
			fmt.Fprintf(&b, " `%s` %s |", hex(veil, look), figure(lowest))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func sizeTable() string {
	normal, more := New(Light, 1), New(Contrast, 1)
	var b strings.Builder
	b.WriteString("| size | points | with more contrast |\n|---|---|---|\n")
	for _, s := range []struct {
		words string
		name  fyne.ThemeSizeName
	}{
		{"the program's name", SizeNameTitle}, {"chapter", SizeNameChapter}, {"section", SizeNameSection},
		{"label, help, answer", SizeNameLabel}, {"count, moment, name of a day", SizeNameCaption},
		{"icon beside words", theme.SizeNameInlineIcon}, {"inside the edge of a field", theme.SizeNameInnerPadding},
		{"edge of a field", theme.SizeNameInputBorder}, {"ring of the focus", SizeNameRing}, {"corner", theme.SizeNameInputRadius},
	} {
		fmt.Fprintf(&b, "| %s | %g | %g |\n", s.words, normal.Size(s.name), more.Size(s.name))
	}
	fmt.Fprintf(&b, "| reading column | %d | %d |\n", ReadingWidth, ReadingWidth)
	return b.String()
}

var forWhat = map[use]string{text: "words", edge: "edges and signs", hairline: "hairlines"}

// figure writes a contrast so that it never looks better than it is.
func figure(ratio float64) string { return fmt.Sprintf("%.1f", math.Floor(ratio*10)/10) }

func hex(name fyne.ThemeColorName, look Look) string {
	h := colours[name]
	value := []uint32{h.light, h.dark, h.contrast}[slices.Index(looks, look)]
	if value&0xff == 0xff {
		return fmt.Sprintf("#%06x", value>>8)
	}
	return fmt.Sprintf("#%08x", value)
}

func words(names []fyne.ThemeColorName) string {
	var all []string
	for _, name := range names {
		all = append(all, string(name))
	}
	return strings.Join(all, ", ")
}
