package assets

import (
	"regexp"
	"strings"
	"testing"

	"samenspel/planning/schema"
)

// sentences counts the sentences of a text; a quoted question ends none.
func sentences(text string) int {
	n := 0
	for _, word := range strings.Fields(text) {
		if strings.HasSuffix(word, ".") || strings.HasSuffix(word, "?") || strings.HasSuffix(word, "!") {
			n++
		}
	}
	return n
}

// longest returns the number of words of the longest sentence.
func longest(text string) int {
	most := 0
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".?!", r) }) {
		most = max(most, len(strings.Fields(sentence)))
	}
	return most
}

func forms(t *testing.T) (*schema.Schema, map[string]*schema.Texts) {
	t.Helper()
	all := map[string]*schema.Texts{}
	var s *schema.Schema
	for _, lang := range []string{"nl", "en"} {
		form, texts, err := Form(lang)
		if err != nil {
			t.Fatal(err)
		}
		s, all[lang] = form, texts
	}
	return s, all
}

// TestGuidance_IsShort: a purpose and a reason are two sentences, each of which can be read at once.
func TestGuidance_IsShort(t *testing.T) {
	s, texts := forms(t)
	for lang, words := range texts {
		short := map[string]string{}
		for _, c := range s.Chapters {
			short[c.ID] = words.Chapters[c.ID].Purpose
		}
		reasons := 0
		for id, f := range words.Fields {
			if f.Why != "" {
				short[id] = f.Why
				reasons++
			}
		}
		for id, text := range short {
			if n := sentences(text); n < 1 || n > 2 || longest(text) > 24 {
				t.Errorf("%s, %s: %d sentences, the longest has %d words: %s", lang, id, n, longest(text), text)
			}
		}
		if reasons < 60 {
			t.Errorf("%s: only %d questions say why they are asked", lang, reasons)
		}
	}
}

// TestGuidance_EveryQuestionHasSomeoneToAsk, by itself or by its section, and in every chapter some say why.
func TestGuidance_EveryQuestionHasSomeoneToAsk(t *testing.T) {
	s, texts := forms(t)
	reasons := map[string]int{}
	for lang, words := range texts {
		s.Walk(func(c *schema.Chapter, _ *schema.Section, f *schema.Field) {
			for _, question := range append([]*schema.Field{f}, f.Columns...) {
				if words.Asked(c, question.ID) == "" {
					t.Errorf("%s: nobody can be asked about %s", lang, question.ID)
				}
				if words.Fields[question.ID].Why != "" {
					reasons[c.ID]++
				}
			}
		})
	}
	for _, c := range s.Chapters {
		if reasons[c.ID] == 0 {
			t.Errorf("no question of %s says why it is asked", c.ID)
		}
	}
}

// TestGuidance_ThemesBeginWithTheirQuestion: the guiding question stands where a theme is filled in.
func TestGuidance_ThemesBeginWithTheirQuestion(t *testing.T) {
	s, texts := forms(t)
	for lang, words := range texts {
		themes := s.Marked(schema.MarkThemes)
		for _, row := range themes.Fixed {
			question, _, asked := strings.Cut(words.Fields[themes.ID].Fixed[row].Intro, "?")
			if !asked || sentences(question) != 0 {
				t.Errorf("%s, %s begins with %q, no question", lang, row, question)
			}
		}
	}
}

// speaks are the words by which a text speaks to whoever fills in the form, and screen those that say nothing on paper.
var (
	speaks = map[string]*regexp.Regexp{"nl": regexp.MustCompile(`(?i)\b(u|uw|jij|je|jullie)\b`), "en": regexp.MustCompile(`(?i)\b(you|your)\b`)}
	screen = regexp.MustCompile(`(?i)\b(programma?|pdf|excel|scherm|screen|klik|click)\b`)
)

// TestTexts_FitTheDocumentThatIsSigned: above the answers of the parties no text speaks to its writer.
func TestTexts_FitTheDocumentThatIsSigned(t *testing.T) {
	_, texts := forms(t)
	for lang, words := range texts {
		for id, c := range words.Chapters {
			if speaks[lang].MatchString(c.Purpose) {
				t.Errorf("%s, %s: %s", lang, id, c.Purpose)
			}
		}
		for id, f := range words.Fields {
			if speaks[lang].MatchString(f.Label) {
				t.Errorf("%s, %s: %s", lang, id, f.Label)
			}
		}
	}
}

// TestTexts_FitThePrintedForm: introductions and help are read on paper too.
func TestTexts_FitThePrintedForm(t *testing.T) {
	_, texts := forms(t)
	for lang, words := range texts {
		printed := map[string]string{}
		for id, c := range words.Chapters {
			printed[id] = c.Purpose
		}
		for id, sec := range words.Sections {
			printed[id] = sec.Intro
		}
		for id, f := range words.Fields {
			printed[id] = f.Label + " " + f.Help
		}
		for id, text := range printed {
			if screen.MatchString(text) {
				t.Errorf("%s, %s: %s", lang, id, text)
			}
		}
	}
}
