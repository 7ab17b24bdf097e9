package shape

import (
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// anyText is text of every kind that people and mishaps bring.
var anyText = rapid.OneOf(
	rapid.String(),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(raw []byte) string { return string(raw) }),
	rapid.StringMatching(`[a-zéëij]{1,9}([ -/][A-Za-zéë']{1,14}){0,40}`),
	rapid.StringMatching(`[a-zA-Z0-9]{1,400}`),
	rapid.StringMatching(`(https?://|[a-z]{1,20}[@_.&?=/\\-]?){1,20} ?`),
	rapid.StringMatching("(samen\u00adwerkings\u00ad\u00adovereenkomst[ \n]?){0,9}"),
	rapid.StringMatching(`[ا-ي ]{1,60}[a-z0-9 (),.]{0,20}[א-ת ]{0,30}[٠-٩ ]{0,6}`),
	rapid.StringMatching("[a-zא-ת0-9٠-٩ %€+().\u200f\u202b\u202e\u2067\u2069\u202c-]{0,60}"),
	rapid.StringMatching("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]{1,60}"),
	rapid.StringMatching("([👍👩🧑👧🏽🇳🇱❤1]\ufe0f?\u200d?\u20e3?){1,30}"),
	rapid.StringMatching("[\ue000-\uf8ff日本\u0080-\u009f\ufeff\ufffe\u200b-\u200f  ]{1,30}"),
)

func anyFit(t *rapid.T) Fit {
	return Fit{
		Weight: Weight(rapid.IntRange(0, int(weights)-1).Draw(t, "weight")), Size: rapid.Float64Range(5, 30).Draw(t, "size"),
		Width: rapid.Float64Range(1, 450).Draw(t, "width"), Hyphenate: rapid.Bool().Draw(t, "hyphenate"),
		Lang: rapid.SampledFrom([]string{"nl", "en", ""}).Draw(t, "lang"),
	}
}

// dense leaves out what may go where a line ends.
func dense(text string) string {
	return strings.NewReplacer(" ", "", "\n", "", string(softHyphen), "").Replace(sound(text))
}

// TestBreak_LosesNothingAndFits checks every line of any text in any room.
func TestBreak_LosesNothingAndFits(t *testing.T) {
	families := [2]*Fonts{fonts(t, Plain), fonts(t, Readable)}
	rapid.Check(t, func(t *rapid.T) {
		fs, text, fit := families[rapid.IntRange(0, 1).Draw(t, "family")], anyText.Draw(t, "text"), anyFit(t)
		var all strings.Builder
		for _, l := range fs.Break(text, fit) {
			all.WriteString(l.Text)
			oneSign := utf8.RuneCountInString(l.Text) <= 1 || l.Hyphen && len(fs.clusterEnds(l.Text)) == 1
			if l.Width > fit.Width+1e-6 && !oneSign && strings.Trim(l.Text, " ") != "" {
				t.Fatalf("%q is %.2f wide in %.2f", l.Text, l.Width, fit.Width)
			}
			if l.Indent+l.Width > fit.Width+1e-6 && l.Indent > 0 {
				t.Fatalf("%q ends at %.2f in %.2f", l.Text, l.Indent+l.Width, fit.Width)
			}
			checkRuns(t, fs, l, fit)
		}
		if got, want := dense(all.String()), dense(text); got != want {
			t.Fatalf("the lines say %q, the text %q", got, want)
		}
		one := fs.One(text, fit.Weight, fit.Size)
		checkRuns(t, fs, one, fit)
		if w := fs.Width(text, fit.Weight, fit.Size); w != one.Width {
			t.Fatalf("%q is %f wide, and %f", text, one.Width, w)
		}
	})
}

// checkRuns checks that what is drawn says the line to the letter, and stands within its width.
func checkRuns(t *rapid.T, fs *Fonts, l Line, fit Fit) {
	var said strings.Builder
	left, right, end := 0.0, 0.0, l.Width*1000/fit.Size
	for _, run := range fs.Runs(l, fit.Weight) {
		said.WriteString(run.says())
		left, right = min(left, run.X), max(right, run.X+run.width)
	}
	want := l.Text
	space := fs.word(wordKey{text: " ", weight: fit.Weight})
	switch {
	case l.Text == "":
	case l.Hyphen:
		want += string(softHyphen)
	case l.Broken:
	default:
		want += " "
		if l.RightToLeft {
			left += space.width
		} else {
			right -= space.width
		}
	}
	if said.String() != want {
		t.Fatalf("%q says %q", want, said.String())
	}
	if math.Abs(left) > 0.01 || math.Abs(right-end) > 0.01 {
		t.Fatalf("%q is drawn from %.3f to %.3f, and is %.3f wide", l.Text, left, right, end)
	}
}

// TestBreak_NoMoreLinesThanNeeded compares with filling line after line.
func TestBreak_NoMoreLinesThanNeeded(t *testing.T) {
	fs := fonts(t, Plain)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,12}`), 1, 60).Draw(t, "words")
		fit := Fit{Size: 10, Width: rapid.Float64Range(90, 400).Draw(t, "width")}
		lines, line := 1, words[0]
		for _, word := range words[1:] {
			if fs.Width(line+" "+word, Regular, 10) > fit.Width {
				lines, line = lines+1, word
			} else {
				line += " " + word
			}
		}
		if got := len(fs.Break(strings.Join(words, " "), fit)); got != lines {
			t.Fatalf("%d lines, %d would do", got, lines)
		}
	})
}

func TestBreak_HardTexts(t *testing.T) {
	raceless(t)
	fs := fonts(t, Plain)
	for name, text := range map[string]string{
		"a word of 10,000 signs":  strings.Repeat("overeenkomst", 834),
		"Arabic of 10,000 signs":  strings.Repeat("السلام", 1667),
		"marks alone":             strings.Repeat("\u0301\u0323", 5000),
		"a letter with all marks": "a" + strings.Repeat("\u0301\u0323", 5000),
		"joined pictures":         strings.Repeat("👩\u200d", 2000),
		"flags":                   strings.Repeat("🇳🇱", 2000),
		"signs that no font has":  strings.Repeat("日", 5000),
		"broken UTF-8":            strings.Repeat("a\xff\xc3", 2000),
		"half a surrogate pair":   "\xed\xa0\x80 \xed\xb0\x80",
		"directions in another":   strings.Repeat("\u202e\u2067", 200) + "a ב",
		"nothing but spaces":      strings.Repeat(" ", 5000),
	} {
		for _, width := range []float64{437, 40, 0} {
			if width == 0 {
				text = first(text, 300)
			}
			var all strings.Builder
			for _, l := range fs.Break(text, Fit{Size: 10, Width: width, Hyphenate: true, Lang: "nl"}) {
				all.WriteString(l.Text)
				fs.Runs(l, Regular)
			}
			if dense(all.String()) != dense(text) {
				t.Errorf("%s: not all is there at %.1f points", name, width)
			}
		}
	}
}

// TestFonts_SeveralDocumentsAtOnce is for the race detector: documents share the fonts that the program carries along.
func TestFonts_SeveralDocumentsAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Go(func() {
			fs, err := New(Family(i % 2))
			if err != nil {
				t.Error(err)
				return
			}
			for _, text := range []string{"affiche efficiënt", "שָׁלוֹם", "مُحَمَّد السلام", "👩‍👩‍👧", "ⵣ", "日"} {
				for weight := range weights {
					fs.Runs(fs.One(text, weight, 10), weight)
				}
			}
			for _, f := range fs.Faces() {
				f.File()
			}
		})
	}
	wait.Wait()
}
