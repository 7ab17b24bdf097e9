package export

import (
	"slices"
	"strconv"
	"strings"

	"samenspel/planning/schema"
)

// How many lines of room a blank form has for an answer, and how many rows for a list.
const (
	roomLong   = 5 // an answer of any length
	roomLines  = 4 // one thing a line
	roomColumn = 2 // an answer of any length in a list
	blankRows  = 4
	mostRows   = 10 // for as many as the list names itself
	spareRows  = 8  // more, when a page has room
	wideRows   = 2  // of a list with many columns, which takes much of a page a row
	wide       = 4  // columns
)

// blank fills a report with the form itself: every question with its help and room to write, and no answers.
func (b *builder) blank(r *Report) {
	r.Title, r.Concept, r.Cover = b.Texts.Title, false, nil
	r.Words.Examples, r.Words.MoreRoom = b.Words.T("export.blank.examples"), b.Words.T("export.blank.room")
	r.ByHand = []string{b.Words.T("export.blank.school"), r.Words.SignDate}
	r.Subtitle = b.Kind.Name(b.Words)
	for i, c := range b.Schema.Chapters {
		if !b.chosen(c.ID) {
			continue
		}
		words := b.Texts.Chapters[c.ID]
		out := Chapter{ID: c.ID, Number: i + 1, Title: words.Title, Purpose: words.Purpose, Sheet: b.sheet(c.Sheet)}
		for _, sec := range c.Sections {
			head := b.Texts.Sections[sec.ID]
			out.Blocks = append(out.Blocks, Block{Kind: Heading, ID: sec.ID, Level: 2, Title: head.Title, Intro: head.Intro})
			fields := onPaper(sec.Fields)
			for i := range fields {
				out.Blocks = append(out.Blocks, b.blankBlock(fields, i))
			}
		}
		r.Chapters = append(r.Chapters, out)
	}
	if len(b.Chapters) > 0 {
		r.Cover = []Pair{b.part(r.Chapters)}
	}
	if role := b.Schema.Marked(schema.MarkPartyRole); role != nil && b.isToSign() {
		for _, choice := range role.Choices {
			r.Signatures = append(r.Signatures, Signature{Party: b.Texts.Choice(role.ID, choice)})
		}
	}
}

// onPaper leaves out what the program alone works out.
func onPaper(fields []*schema.Field) []*schema.Field {
	return slices.DeleteFunc(slices.Clone(fields), (*schema.Field).Calculated)
}

// blankBlock returns one of the questions of a section.
func (b *builder) blankBlock(fields []*schema.Field, at int) Block {
	f := fields[at]
	block := Block{Kind: Answer, ID: f.ID, Title: b.Texts.Label(f.ID), Help: b.help(f), Guide: b.guide(fields, at)}
	if f.Kind != schema.Rows {
		block.Value = b.blankCell(f, "")
		switch {
		case block.Value.Kind == Lines && len(block.Value.Choices) == 0:
			block.Value.Room = roomLines
		case block.Value.Kind == Long:
			block.Value.Room = roomLong
		}
		return block
	}
	block.Kind, block.Table = Grid, b.blankTable(f)
	return block
}

// help returns how to answer a question, and when it needs no answer.
func (b *builder) help(f *schema.Field) string {
	text := b.how(f)
	for _, c := range f.When {
		text = join(text, " ", b.when(c))
	}
	return text
}

// guide returns the help of one of some questions that stand below each other. A condition of several of them in a row
// is told at the first, with up to which it holds.
func (b *builder) guide(fields []*schema.Field, at int) string {
	text := b.how(fields[at])
	for _, c := range fields[at].When {
		if at > 0 && depends(fields[at-1], c) {
			continue
		}
		next := at + 1
		for next < len(fields) && depends(fields[next], c) {
			next++
		}
		text = join(text, " ", b.when(c))
		if next > at+1 {
			text += " " + b.Words.T("export.blank.until", b.Texts.Label(fields[next-1].ID))
		}
	}
	return text
}

// how returns how to answer a question.
func (b *builder) how(f *schema.Field) string {
	text := b.Texts.Fields[f.ID].Help
	if f.Computed != "" {
		text = join(text, " ", b.Words.T("export.blank.computed"))
	}
	return text
}

// depends tells whether a question has a condition.
func depends(f *schema.Field, c schema.Condition) bool {
	return slices.ContainsFunc(f.When, func(own schema.Condition) bool {
		return own.Field == c.Field && slices.Equal(own.Is, c.Is)
	})
}

// when says which answer to which question a condition asks for.
func (b *builder) when(c schema.Condition) string {
	asked := b.Schema.Field(c.Field)
	var answers []string
	for _, answer := range c.Is {
		answers = append(answers, "“"+b.Words.FormatValue(b.Schema, b.Texts, asked, answer)+"”")
	}
	return b.Words.T("export.blank.when", b.Texts.Label(c.Field), strings.Join(answers, " "+b.Words.T("export.blank.or")+" "))
}

// blankCell returns the room to write an answer in, or what can be ticked.
func (b *builder) blankCell(f *schema.Field, row string) Cell {
	c := Cell{Kind: cellKind(f), Decimals: f.Decimals, Unit: b.Texts.Units[f.Unit], Empty: true, Room: 1}
	switch f.Kind {
	case schema.YesNo:
		c.Choices = []string{b.Words.T("format.yes"), b.Words.T("format.no")}
	case schema.Choice, schema.Choices:
		for _, choice := range f.Options(row) {
			c.Choices = append(c.Choices, b.Texts.Choice(f.ID, choice))
		}
	case schema.Reference:
		if f.Many {
			c.Room = 2
		}
	case schema.Memo:
		c.Room = roomColumn
	case schema.Text, schema.Number, schema.Date, schema.Rows:
	}
	if len(c.Choices) > 0 {
		c.Room = 0
	}
	return c
}

// blankTable returns a list to fill in: with its fixed rows, or with empty ones for every row that they belong to.
func (b *builder) blankTable(f *schema.Field) *Table {
	words, parent := b.Texts.Fields[f.ID], b.Schema.ParentOf(f)
	t := &Table{ID: f.ID, Title: words.Label, Sheet: b.tableSheet(f.ID, words.Label), Row: words.Row}
	t.Grouped = parent != nil && len(parent.Fixed) > 0
	named := t.Grouped || len(f.Fixed) > 0
	if named {
		t.Columns = append(t.Columns, Column{ID: b.firstColumn(f, parent), Label: b.firstLabel(f, parent)})
	}
	columns := onPaper(f.Columns)
	if t.Grouped {
		columns = slices.DeleteFunc(columns, func(col *schema.Field) bool { return col.ID == f.Parent })
	}
	begun := begun(f)
	if begun == nil {
		t.Examples = b.examples(f)
	}
	for i, col := range columns {
		out := Column{ID: col.ID, Label: b.Texts.Label(col.ID), Kind: cellKind(col), Unit: b.Texts.Units[col.Unit]}
		if col != begun {
			out.Help, out.Guide = b.help(col), b.guide(columns, i)
		}
		t.Columns = append(t.Columns, out)
	}
	for _, row := range b.blankRows(f, parent, len(columns)) {
		out := Row{ID: row.id, Name: row.name}
		if named {
			out.Cells = append(out.Cells, Cell{Text: row.name})
		}
		for _, col := range columns {
			cell := b.blankCell(col, row.id)
			if col == begun {
				cell = Cell{Text: row.name}
			}
			out.Cells = append(out.Cells, cell)
		}
		if row.spare {
			t.Spare = append(t.Spare, out)
		} else {
			t.Rows = append(t.Rows, out)
		}
	}
	return t
}

// begun returns the column that says what each row is about when the form has a row to begin with for each of its
// choices; on paper these rows stand there already. Nil when there is none.
func begun(f *schema.Field) *schema.Field {
	if col := f.Column(f.NameColumn()); len(f.Suggested) > 0 && col != nil && col.Kind == schema.Choice {
		return col
	}
	return nil
}

// examples returns what the rows are called that the form offers to begin with.
func (b *builder) examples(f *schema.Field) []string {
	var names []string
	for _, s := range f.Suggested {
		if name := b.Texts.Fields[f.ID].Suggested[s.ID][f.NameColumn()]; name != "" {
			names = append(names, name)
		}
	}
	return names
}

// blankRow is a row to fill in, with what it is called; a spare one stands there when a page has room.
type blankRow struct {
	id, name string
	spare    bool
}

func (b *builder) blankRows(f, parent *schema.Field, columns int) []blankRow {
	words, begun := b.Texts.Fields[f.ID], begun(f)
	var rows []blankRow
	switch {
	case len(f.Fixed) > 0:
		for _, id := range f.Fixed {
			rows = append(rows, blankRow{id: id, name: words.Fixed[id].Title})
		}
	case parent != nil && len(parent.Fixed) > 0:
		for _, id := range parent.Fixed {
			for range wideRows {
				rows = append(rows, blankRow{id: id, name: b.Texts.Fields[parent.ID].Fixed[id].Title})
			}
		}
	case begun != nil:
		for _, s := range f.Suggested {
			rows = append(rows, blankRow{name: b.Texts.Choice(begun.ID, s.Values[begun.ID])})
		}
	default:
		many := b.manyRows(f, columns)
		for i := range many + spareRows {
			rows = append(rows, blankRow{name: capital(words.Row) + " " + strconv.Itoa(i+1), spare: i >= many})
		}
	}
	return rows
}

// manyRows returns how many empty rows a list gets: each kind of party has one, and so has each of a few things that
// the list itself names.
func (b *builder) manyRows(f *schema.Field, columns int) int {
	role, named := b.Schema.Marked(schema.MarkPartyRole), len(f.Suggested)
	if len(f.Columns) > 0 {
		named = max(named, len(f.Columns[0].Choices))
	}
	switch {
	case role != nil && (f == b.Schema.Marked(schema.MarkParty) || f == b.Schema.Marked(schema.MarkSignature)):
		return len(role.Choices)
	case columns > wide:
		return wideRows
	case named <= mostRows:
		return max(blankRows, named)
	}
	return blankRows
}
