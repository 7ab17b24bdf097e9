package shape

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "ask hb-shape anew (Debian: libharfbuzz-bin)")

// spoken are texts that need more than a glyph a sign, and the font that must show them.
var spoken = []struct{ font, texts string }{
	{"SourceSans3_400Regular", "fijn affiche efficiënt Vandaag AVATAR Te Łódź ị́ x̣̃ Nguyễn Phượng ½"},
	{"SourceSans3_600SemiBold", "fietsfabriek Tevredenheid"},
	{"SourceSans3_400Regular_Italic", "fietsfabriek Tevredenheid"},
	{"AtkinsonHyperlegibleNext_400Regular", "fietsfabriek Tevredenheid José"},
	{"Assistant_400Regular", "שלום שָׁלוֹם עֲבוֹדַת"},
	{"Assistant_600SemiBold", "שלום"},
	{"Vazirmatn_400Regular", "العربية يوجد السلام لله مُحَمَّد جيّد وأولياء لأن پژوهش کتاب شيء مسؤول ہے ئێمە"},
	{"Vazirmatn_600SemiBold", "العربية يوجد السلام"},
	{"NotoEmoji_400Regular", "👩‍👩‍👧 👍🏽 🇳🇱 😀"},
	{"DejaVuSans_Signs", "ა ⵣ Ա ڨ"},
}

// TestShape_AsHarfBuzzDoes compares where each glyph stands with what HarfBuzz itself says, for the words of spoken: a
// font that our library shapes in another way is seen here.
func TestShape_AsHarfBuzzDoes(t *testing.T) {
	const golden = "testdata/harfbuzz.golden"
	fs := fonts(t, Plain)
	if *update {
		var all strings.Builder
		for _, s := range spoken {
			for text := range strings.SplitSeq(s.texts, " ") {
				fmt.Fprintf(&all, "%s %s %s\n", s.font, text, harfBuzz(t, s.font, text))
			}
		}
		if err := os.WriteFile(golden, []byte(all.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		weight, family := Regular, Plain
		if strings.Contains(fields[0], "SemiBold") {
			weight = SemiBold
		} else if strings.Contains(fields[0], "Italic") {
			weight = Italic
		}
		if strings.HasPrefix(fields[0], "Atkinson") {
			family = Readable
		}
		if family != Plain {
			fs = fonts(t, family)
		}
		got := glyphs(fs.Runs(fs.One(fields[1], weight, 10), weight))
		if want := strings.Join(fields[2:], " "); got != want {
			t.Errorf("%s shows %s as\n%s, HarfBuzz as\n%s", fields[0], fields[1], got, want)
		}
		seen++
	}
	if seen < 40 {
		t.Errorf("only %d words seen", seen)
	}
}

// stand is a glyph on its place, in units of its font.
type stand struct{ x, y, glyph int }

func written(all []stand) string {
	slices.SortFunc(all, func(a, b stand) int { return cmp.Or(a.x-b.x, a.y-b.y, a.glyph-b.glyph) })
	var b strings.Builder
	for _, s := range all {
		fmt.Fprintf(&b, "%d@%d,%d ", s.glyph, s.x, s.y)
	}
	return strings.TrimSpace(b.String())
}

// glyphs writes what stands where, without the space at the end of a line.
func glyphs(runs []Placed) string {
	var all []stand
	for _, run := range runs[:len(runs)-1] {
		for _, g := range run.Glyphs {
			for _, p := range run.Face.Code(g.Code).Parts {
				x := int(math.Round((run.X + g.X) / run.Face.scale()))
				all = append(all, stand{x + p.X, p.Y, int(p.Glyph)})
			}
		}
	}
	return written(all)
}

// harfBuzz asks hb-shape what stands where.
func harfBuzz(t *testing.T, font, text string) string {
	t.Helper()
	out, err := exec.Command("hb-shape", "--no-glyph-names", "--no-clusters",
		filepath.Join("../../../assets/fonts", font+".ttf"), text).Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []stand
	x := 0
	for one := range strings.SplitSeq(strings.Trim(string(out), "[]\n"), "|") {
		place, advance, _ := strings.Cut(one, "+")
		glyph, offset, _ := strings.Cut(place, "@")
		s := stand{x, 0, number(t, glyph)}
		if dx, dy, ok := strings.Cut(offset, ","); ok {
			s.x, s.y = x+number(t, dx), number(t, dy)
		}
		all = append(all, s)
		x += number(t, advance)
	}
	return written(all)
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
