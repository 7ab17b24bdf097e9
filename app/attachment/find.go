package attachment

import (
	"fmt"
	"slices"
	"strings"
)

const (
	maxLevels = 32    // of the tree of names
	maxFiles  = 10000 // inside one PDF
)

// search looks for the files whose name ends in a certain way.
type search struct {
	*reader
	ending string
	seen   map[ref]bool // parts of the tree, and descriptions of files
	found  []stream
}

// find returns the files that the PDF lists by name, and those that it calls its own.
func (r *reader) find(ending string) ([]stream, error) {
	s := &search{reader: r, ending: ending, seen: map[ref]bool{}}
	catalog, err := get[dict](r, r.trailer["Root"])
	if err != nil {
		return nil, err
	}
	if catalog == nil {
		return nil, fmt.Errorf("%w: it has no beginning", ErrDamaged)
	}
	names, err := get[dict](r, catalog["Names"])
	if err != nil {
		return nil, err
	}
	if err := s.tree(names["EmbeddedFiles"], 0); err != nil {
		return nil, err
	}
	own, err := get[array](r, catalog["AF"])
	if err != nil {
		return nil, err
	}
	for _, spec := range own {
		if err := s.file(spec, nil); err != nil {
			return nil, err
		}
	}
	return s.found, nil
}

// fresh tells whether this was not seen before.
func (s *search) fresh(v value) (bool, error) {
	number, ok := v.(ref)
	if !ok {
		return true, nil
	}
	if s.seen[number] {
		return false, nil
	}
	s.seen[number] = true
	if len(s.seen) > maxFiles {
		return false, ErrTooLarge
	}
	return true, nil
}

// tree looks through a part of the tree of names.
func (s *search) tree(v value, level int) error {
	if fresh, err := s.fresh(v); err != nil || !fresh {
		return err
	}
	if level > maxLevels {
		return fmt.Errorf("%w: its tree of names is too high", ErrDamaged)
	}
	node, err := get[dict](s.reader, v)
	if err != nil {
		return err
	}
	pairs, err := get[array](s.reader, node["Names"])
	if err != nil {
		return err
	}
	for pair := range slices.Chunk(pairs, 2) {
		if len(pair) == 2 {
			if err := s.file(pair[1], pair[0]); err != nil {
				return err
			}
		}
	}
	kids, err := get[array](s.reader, node["Kids"])
	if err != nil {
		return err
	}
	for _, kid := range kids {
		if err := s.tree(kid, level+1); err != nil {
			return err
		}
	}
	return nil
}

// file looks at the description of one file; key is the name by which it is listed.
func (s *search) file(v, key value) error {
	if fresh, err := s.fresh(v); err != nil || !fresh {
		return err
	}
	spec, err := get[dict](s.reader, v)
	if err != nil {
		return err
	}
	wanted := false
	for _, called := range []value{spec["UF"], spec["F"], key} {
		called, err := s.resolve(called)
		if err != nil {
			return err
		}
		t, _ := called.(text)
		wanted = wanted || strings.HasSuffix(strings.ToLower(t.words()), s.ending)
	}
	if !wanted {
		return nil
	}
	streams, err := get[dict](s.reader, spec["EF"])
	if err != nil {
		return err
	}
	inside := streams["UF"]
	if inside == nil {
		inside = streams["F"]
	}
	v, err = s.resolve(inside)
	if err != nil {
		return err
	}
	found, ok := v.(stream)
	if kind := found.dict["Type"]; !ok || kind != nil && kind != name("EmbeddedFile") {
		return fmt.Errorf("%w: a file inside has no content", ErrDamaged)
	}
	if !slices.ContainsFunc(s.found, func(other stream) bool { return other.at == found.at }) {
		s.found = append(s.found, found)
	}
	return nil
}
