package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// Names knows what people call the rows of an agreement. It looks each table up once, so it serves an agreement that
// does not change meanwhile.
type Names struct {
	schema    *schema.Schema
	texts     *schema.Texts
	agreement *planning.Agreement
	tables    map[*schema.Field]tableRows
}

// tableRows are the rows of one table in order, and the place of each: among all, or in a table whose rows belong to
// rows of another one among those of the same owner.
type tableRows struct {
	rows  []string
	place map[string]int
}

// NewNames returns the names of an agreement as it stands.
func NewNames(s *schema.Schema, texts *schema.Texts, a *planning.Agreement) *Names {
	return &Names{schema: s, texts: texts, agreement: a, tables: map[*schema.Field]tableRows{}}
}

// RowName returns what people call one row; for many rows make Names.
func RowName(s *schema.Schema, texts *schema.Texts, a *planning.Agreement, table *schema.Field, row string) string {
	return NewNames(s, texts, a).Row(table, row)
}

// Row returns what people call a row: the title of a fixed row, what stands in the column that names it, or the
// table's word for a row with the row's place, such as "Rol 3". It is one line and never empty.
func (n *Names) Row(table *schema.Field, row string) string { return n.row(table, row, 0) }

// Rows returns the rows of a table in order. The caller leaves them as they are.
func (n *Names) Rows(table *schema.Field) []string { return n.table(table).rows }

// Where returns the question at a path in words, with the row it stands in.
func (n *Names) Where(p planning.Path) string {
	label := n.texts.Label(p.Field)
	table := n.schema.TableOf(p.Field)
	if f := n.schema.Field(p.Field); p.Row != "" && f != nil && f.Parent != "" {
		table = n.schema.ParentOf(f)
	}
	if table == nil {
		return label
	}
	return n.Row(table, p.Row) + " – " + label
}

// Parties returns the names of the parties.
func (n *Names) Parties() []string {
	table := n.schema.Marked(schema.MarkParty)
	if table == nil {
		return nil
	}
	var names []string
	for _, row := range n.Rows(table) {
		names = append(names, n.Row(table, row))
	}
	return names
}

// Has tells whether a table has this row.
func (n *Names) Has(table *schema.Field, row string) bool {
	_, ok := n.table(table).place[row]
	return ok
}

func (n *Names) table(f *schema.Field) tableRows {
	if known, ok := n.tables[f]; ok {
		return known
	}
	t := tableRows{rows: n.agreement.Rows(f), place: map[string]int{}}
	counts := map[string]int{}
	for _, row := range t.rows {
		owner := ""
		if f.Parent != "" {
			owner = n.agreement.Value(planning.Path{Field: f.Parent, Row: row})
		}
		t.place[row] = counts[owner]
		counts[owner]++
	}
	n.tables[f] = t
	return t
}

func (n *Names) row(table *schema.Field, row string, depth int) string {
	if fixed := n.texts.Fields[table.ID].Fixed[row].Title; fixed != "" {
		return fixed
	}
	column := table.Column(table.NameColumn())
	if column == nil || depth > 3 { // a name may be a reference, and that one too, but not without end
		return n.numbered(table, row)
	}
	value := n.agreement.Value(planning.Path{Field: column.ID, Row: row})
	if planning.IsEmpty(value) {
		return n.numbered(table, row)
	}
	switch column.Kind {
	case schema.Reference:
		target := n.schema.Field(column.Table)
		if !n.Has(target, value) {
			return n.numbered(table, row)
		}
		return n.row(target, value, depth+1)
	case schema.Choice:
		return n.texts.Choice(column.ID, value)
	default:
		return shorten(planning.CleanLine(value), 80)
	}
}

func (n *Names) numbered(table *schema.Field, row string) string {
	word := n.texts.Fields[table.ID].Row
	if word == "" {
		word = n.texts.Label(table.ID)
	}
	place, ok := n.table(table).place[row]
	if !ok {
		place = len(n.table(table).rows)
	}
	return capital(word) + " " + strconv.Itoa(place+1)
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// Listed returns names as people list them, with a word such as "en" before the last one.
func Listed(names []string, and string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " " + and + " " + names[last]
}

// Within returns a choice of the form as it stands within a sentence: without its capital, but for an abbreviation.
func Within(choice string) string {
	_, size := utf8.DecodeRuneInString(choice)
	if next, _ := utf8.DecodeRuneInString(choice[size:]); unicode.IsUpper(next) {
		return choice
	}
	return strings.ToLower(choice[:size]) + choice[size:]
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
