package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// RowName returns what people call a row: the title of a fixed row, what stands in the column that names it, or the
// table's word for a row with the row's place, such as "Rol 3". It is one line and never empty.
func RowName(s *schema.Schema, texts *schema.Texts, a *planning.Agreement, table *schema.Field, row string) string {
	return rowName(s, texts, a, table, row, 0)
}

func rowName(s *schema.Schema, texts *schema.Texts, a *planning.Agreement, table *schema.Field, row string, depth int) string {
	if fixed := texts.Fields[table.ID].Fixed[row].Title; fixed != "" {
		return fixed
	}
	column := table.Column(table.NameColumn())
	if column == nil || depth > 3 { // a name may be a reference, and that one too, but not without end
		return numberedRow(texts, a, table, row)
	}
	value := a.Value(planning.Path{Field: column.ID, Row: row})
	if planning.IsEmpty(value) {
		return numberedRow(texts, a, table, row)
	}
	switch column.Kind {
	case schema.Reference:
		target := s.Field(column.Table)
		if _, ok := find(a.Rows(target), value); !ok {
			return numberedRow(texts, a, table, row)
		}
		return rowName(s, texts, a, target, value, depth+1)
	case schema.Choice:
		return texts.Choice(column.ID, value)
	default:
		return shorten(planning.CleanLine(value), 80)
	}
}

func numberedRow(texts *schema.Texts, a *planning.Agreement, table *schema.Field, row string) string {
	word := texts.Fields[table.ID].Row
	if word == "" {
		word = texts.Label(table.ID)
	}
	rows := a.Rows(table)
	if table.Parent != "" {
		rows = a.ChildRows(table, a.Value(planning.Path{Field: table.Parent, Row: row}))
	}
	at, _ := find(rows, row)
	return capital(word) + " " + strconv.Itoa(at+1)
}

func find(rows []string, row string) (int, bool) {
	for i, r := range rows {
		if r == row {
			return i, true
		}
	}
	return len(rows), false
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// shorten cuts a text of more than limit characters at the end of a word and says so with an ellipsis.
func shorten(text string, limit int) string {
	runes := []rune(text)
	if len(runes) <= limit {
		return text
	}
	short := string(runes[:limit])
	if cut := strings.LastIndexByte(short, ' '); cut > 0 {
		short = short[:cut]
	}
	return short + "…"
}
