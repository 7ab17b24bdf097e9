package schema

import (
	"io/fs"
	"maps"
	"slices"
	"strconv"
)

// Edition says what a version of the form brought, compared with the version before it. history.json lists them, from
// the first version on; the questions themselves stand in the chapters. A question is a field or a column.
type Edition struct {
	Version int      `json:"version"`
	Added   []string `json:"added"`   // ids of questions that came
	Changed []string `json:"changed"` // ids of questions of which the words now ask something else
	// Removed has the words of the questions that went, by id and language. Their answers are kept in documents.
	Removed map[string]map[string]string `json:"removed"`
}

// Difference is what changed in the form between two versions of it, as ids of questions.
type Difference struct{ Added, Changed, Removed []string }

// Empty tells that nothing changed.
func (d Difference) Empty() bool { return len(d.Added)+len(d.Changed)+len(d.Removed) == 0 }

// Since returns what changed after a version of the form. A question that came and went again is no change.
func (s *Schema) Since(version int) Difference {
	var d Difference
	without := func(ids []string, id string) []string {
		return slices.DeleteFunc(ids, func(other string) bool { return other == id })
	}
	for _, e := range s.History {
		if e.Version <= version {
			continue
		}
		d.Added = append(d.Added, e.Added...)
		for _, id := range e.Changed {
			if !slices.Contains(d.Added, id) && !slices.Contains(d.Changed, id) {
				d.Changed = append(d.Changed, id)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(e.Removed)) {
			if !slices.Contains(d.Added, id) {
				d.Removed = append(d.Removed, id)
			}
			d.Added, d.Changed = without(d.Added, id), without(d.Changed, id)
		}
	}
	return d
}

// Retired returns the words that a question had which is no longer asked, and whether there was such a question. The
// id serves where the words are not told in that language.
func (s *Schema) Retired(id, lang string) (string, bool) {
	for _, e := range s.History {
		if words, ok := e.Removed[id]; ok {
			if words[lang] != "" {
				return words[lang], true
			}
			return id, true
		}
	}
	return id, false
}

const historyFile = "history"

// decodeHistory reads history.json; a form without one has a first version only.
func decodeHistory(folder fs.FS) ([]Edition, error) {
	var history []Edition
	if _, err := fs.Stat(folder, historyFile+".json"); err != nil {
		return nil, nil
	}
	err := decode(folder, historyFile+".json", &history)
	return history, err
}

// history checks that the versions follow each other up to this one, and fit the questions that are there.
func (c *checker) history() {
	s := c.schema
	for i, e := range s.History {
		place := "version " + strconv.Itoa(e.Version)
		if e.Version != i+1 {
			c.fault(historyFile, place, "the versions are listed from 1 on, each once; mend the number")
		}
		d := s.Since(e.Version - 1)
		for _, id := range slices.Concat(d.Added, d.Changed) {
			if s.Field(id) == nil {
				c.fault(historyFile, place, "the question %q does not exist; mend the id, or tell in which version it was removed", id)
			}
		}
		for id, words := range e.Removed {
			if s.Field(id) != nil {
				c.fault(historyFile, place, "the question %q is asked again; give the new question another id", id)
			}
			if words["nl"] == "" || words["en"] == "" {
				c.fault(historyFile, place, "write the words that %q had, in nl and en", id)
			}
		}
	}
	if n := len(s.History); n > 0 && s.History[n-1].Version != s.Version {
		c.fault(historyFile, "version "+strconv.Itoa(s.Version), "tell what this version brought; form.json has it")
	}
}
