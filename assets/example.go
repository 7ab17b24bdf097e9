package assets

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

const exampleName = "example/voorbeeld.json"

// exampleFile is the example as it lies on disk: answers by field, and rows by table, each row with its "id" and its
// answers by column.
type exampleFile struct {
	Fields map[string]string              `json:"fields"`
	Rows   map[string][]map[string]string `json:"rows"`
}

// exampleReader gathers every fault of the example, so that its writer can mend them in one round.
type exampleReader struct {
	schema *schema.Schema
	file   exampleFile
	rows   map[string]string // row id → its table
	faults []error
}

// Example returns the invented example agreement as edits in the form's order: an edit that makes each row, followed
// by its answers. The error names every mistake with file, place and remedy.
func Example(s *schema.Schema) ([]planning.Edit, error) {
	raw, err := exampleFiles.ReadFile(exampleName)
	if err != nil {
		return nil, fmt.Errorf("read the example: %w", err)
	}
	return readExample(s, raw)
}

func readExample(s *schema.Schema, raw []byte) ([]planning.Edit, error) {
	r := exampleReader{schema: s, rows: map[string]string{}}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&r.file); err != nil {
		line := 1 + strings.Count(string(raw[:min(int(d.InputOffset()), len(raw))]), "\n")
		return nil, fmt.Errorf("%s, near line %d: %w", exampleName, line, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: text behind the last brace; remove it", exampleName)
	}
	r.checkFields()
	r.checkTables()
	if len(r.faults) > 0 {
		return nil, errors.Join(r.faults...)
	}
	return r.edits(), nil
}

func (r *exampleReader) fault(place, format string, args ...any) {
	r.faults = append(r.faults, fmt.Errorf("%s: %s: %s", exampleName, place, fmt.Sprintf(format, args...)))
}

func (r *exampleReader) checkFields() {
	for _, id := range slices.Sorted(maps.Keys(r.file.Fields)) {
		place := "fields, " + id
		switch f := r.schema.Field(id); {
		case f == nil:
			r.fault(place, "the form has no such field; mend the id or remove it")
		case f.Kind == schema.Rows:
			r.fault(place, "this is a table; put its rows under \"rows\"")
		case r.schema.TableOf(id) != nil:
			r.fault(place, "this is a column; put it in a row of %s under \"rows\"", r.schema.TableOf(id).ID)
		case f.Computed != "":
			r.fault(place, "the program computes this answer; remove it")
		}
	}
}

func (r *exampleReader) checkTables() {
	for _, id := range slices.Sorted(maps.Keys(r.file.Rows)) {
		table := r.schema.Field(id)
		if table == nil || table.Kind != schema.Rows {
			r.fault("rows, "+id, "the form has no such table; mend the id or remove it")
			continue
		}
		for i, row := range r.file.Rows[id] {
			r.checkRow(table, i, row)
		}
	}
}

func (r *exampleReader) checkRow(table *schema.Field, i int, row map[string]string) {
	id := row["id"]
	place := fmt.Sprintf("rows, %s, row %d %q", table.ID, i+1, id)
	if id == "" {
		r.fault(place, "the row has no id; add \"id\"")
	}
	if other, twice := r.rows[id]; twice {
		r.fault(place, "a row of %s has this id too; give one of the two another id", other)
	}
	r.rows[id] = table.ID
	if len(table.Fixed) > 0 && !slices.Contains(table.Fixed, id) {
		r.fault(place, "this table has fixed rows; use one of %v", table.Fixed)
	}
	for _, column := range slices.Sorted(maps.Keys(row)) {
		switch col := table.Column(column); {
		case column == "id":
		case col == nil:
			r.fault(place, "%s is no column of this table; mend the id or remove it", column)
		case col.Computed != "":
			r.fault(place, "the program computes %s; remove it", column)
		}
	}
}

// edits puts the answers in the form's order; empty answers are left out.
func (r *exampleReader) edits() []planning.Edit {
	var edits []planning.Edit
	r.schema.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind != schema.Rows {
			edits = appendAnswer(edits, f.ID, "", r.file.Fields[f.ID])
			return
		}
		order := ""
		for _, row := range r.file.Rows[f.ID] {
			if len(f.Fixed) == 0 {
				order = planning.Between(order, "")
				edits = appendAnswer(edits, f.ID, row["id"], order)
			}
			for _, col := range f.Columns {
				edits = appendAnswer(edits, col.ID, row["id"], row[col.ID])
			}
		}
	})
	return edits
}

func appendAnswer(edits []planning.Edit, field, row, value string) []planning.Edit {
	if value == "" {
		return edits
	}
	return append(edits, planning.Edit{Path: planning.Path{Field: field, Row: row}, Value: value})
}
