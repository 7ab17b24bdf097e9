package desk

import (
	"log"
	"slices"
	"sync"

	"samenspel/app/settings"
	"samenspel/assets/spelling"
	"samenspel/ui/page"
)

// speller looks words up in the list of a language, which is read when it is first needed, and in those that the user
// added.
type speller struct {
	checker  func() *spelling.Checker // nil when the list can't be read; then no word is wrong
	settings *settings.Settings
	keep     func() error
}

// spellers returns the speller of a language, the same each time.
func spellers(s *settings.Settings, keep func() error) func(lang string) page.Speller {
	known := map[string]*speller{}
	return func(lang string) page.Speller {
		if known[lang] == nil {
			added := slices.Clone(s.Words)
			known[lang] = &speller{settings: s, keep: keep, checker: sync.OnceValue(func() *spelling.Checker {
				checker, err := spelling.Load(lang)
				if err != nil {
					log.Print(err) // nobody is kept from writing
					return nil
				}
				checker.Know(added...)
				return checker
			})}
		}
		return known[lang]
	}
}

// Wrong returns where misspelt words stand.
func (s *speller) Wrong(text string) []spelling.Span {
	if c := s.checker(); c != nil {
		return c.Wrong(text)
	}
	return nil
}

// Suggest returns at most n corrections of a word, best first.
func (s *speller) Suggest(word string, n int) []string {
	if c := s.checker(); c != nil {
		return c.Suggest(word, n)
	}
	return nil
}

// Know takes a word for right from now on, in later starts too.
func (s *speller) Know(word string) {
	if c := s.checker(); c != nil {
		c.Know(word)
	}
	if !slices.Contains(s.settings.Words, word) {
		s.settings.Words = append(s.settings.Words, word)
		if err := s.keep(); err != nil {
			log.Print(err) // it is known until the end of the program
		}
	}
}
