package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

type formFile struct {
	ID       string          `json:"id"`
	Version  int             `json:"version"`
	Chapters []string        `json:"chapters"`
	Marks    map[Mark]string `json:"marks"`
	Final    []string        `json:"final"`
	Matrix   [][]string      `json:"matrix"`
	Summary  [][]string      `json:"summary"`
}

type formTexts struct {
	Title  string            `json:"title"`
	Units  map[string]string `json:"units"`
	Stages map[Stage]string  `json:"stages"`
}

type chapterTexts struct {
	Title    string                 `json:"title"`
	Purpose  string                 `json:"purpose"`
	Sections map[string]SectionText `json:"sections"`
	Fields   map[string]FieldText   `json:"fields"`
}

// Load reads the form from the folder structure (form.json and one file a chapter) and its words from the folder
// texts (the same names), and checks both. The error names every mistake with file, place and remedy.
func Load(structure, texts fs.FS) (*Schema, *Texts, error) {
	s, err := decodeStructure(structure)
	if err != nil {
		return nil, nil, err
	}
	t, err := decodeTexts(texts, s)
	if err != nil {
		return nil, nil, err
	}
	c := checker{schema: s, texts: t}
	c.structure()
	if len(c.faults) == 0 {
		c.words()
	}
	if len(c.faults) > 0 {
		return nil, nil, errors.Join(c.faults...)
	}
	return s, t, nil
}

func decodeStructure(folder fs.FS) (*Schema, error) {
	var form formFile
	if err := decode(folder, "form.json", &form); err != nil {
		return nil, err
	}
	history, err := decodeHistory(folder)
	if err != nil {
		return nil, err
	}
	s := &Schema{
		ID: form.ID, Version: form.Version, Final: form.Final, Matrix: form.Matrix, Summary: form.Summary, History: history, marks: form.Marks,
	}
	for _, id := range form.Chapters {
		c := &Chapter{}
		if err := decode(folder, id+".json", c); err != nil {
			return nil, err
		}
		if c.ID != id {
			return nil, fmt.Errorf("%s.json: the chapter's id is %q; write %q, as form.json lists it", id, c.ID, id)
		}
		if c.hollow() {
			return nil, fmt.Errorf("%s.json: \"null\" stands where a section, field or column belongs; remove it", id)
		}
		s.Chapters = append(s.Chapters, c)
	}
	s.index()
	return s, nil
}

// hollow tells whether a section, field or column is not there at all.
func (c *Chapter) hollow() bool {
	for _, sec := range c.Sections {
		if sec == nil || slices.Contains(sec.Fields, nil) {
			return true
		}
		for _, f := range sec.Fields {
			if slices.Contains(f.Columns, nil) {
				return true
			}
		}
	}
	return false
}

func (s *Schema) index() {
	s.fields, s.where, s.tables = map[string]*Field{}, map[string]*Chapter{}, map[string]*Field{}
	s.Walk(func(c *Chapter, _ *Section, f *Field) {
		s.fields[f.ID], s.where[f.ID] = f, c
		for _, col := range f.Columns {
			s.fields[col.ID], s.where[col.ID], s.tables[col.ID] = col, c, f
		}
	})
}

func decodeTexts(folder fs.FS, s *Schema) (*Texts, error) {
	var form formTexts
	if err := decode(folder, "form.json", &form); err != nil {
		return nil, err
	}
	t := &Texts{
		Title: form.Title, Units: form.Units, Stages: form.Stages,
		Chapters: map[string]ChapterText{}, Sections: map[string]SectionText{}, Fields: map[string]FieldText{},
	}
	for _, c := range s.Chapters {
		var ct chapterTexts
		if err := decode(folder, c.ID+".json", &ct); err != nil {
			return nil, err
		}
		t.Chapters[c.ID] = ChapterText{Title: ct.Title, Purpose: ct.Purpose}
		for id, st := range ct.Sections {
			t.Sections[id] = st
		}
		for id, ft := range ct.Fields {
			t.Fields[id] = ft
		}
	}
	return t, nil
}

// decode reads one JSON file strictly and says at which line it goes wrong.
func decode(folder fs.FS, name string, into any) error {
	raw, err := fs.ReadFile(folder, name)
	if err != nil {
		return fmt.Errorf("read form file: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s, near line %d: %w", name, faultLine(raw, err), err)
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("%s: text behind the last brace; remove it", name)
	}
	return nil
}

// faultLine returns the line at which JSON does not fit. An unknown property has no place in its error; the first line
// with its name is taken.
func faultLine(raw []byte, err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	offset := 0
	switch {
	case errors.As(err, &syntax):
		offset = int(syntax.Offset)
	case errors.As(err, &kind):
		offset = int(kind.Offset)
	case errors.Is(err, io.ErrUnexpectedEOF):
		offset = len(raw)
	default:
		_, property, _ := strings.Cut(err.Error(), "unknown field ")
		offset = strings.Index(string(raw), property)
	}
	return 1 + bytes.Count(raw[:max(0, min(offset, len(raw)))], []byte("\n"))
}
