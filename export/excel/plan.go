package excel

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/export"
)

// page is a sheet with one table.
type page struct {
	home    string // the sheet of its chapter, for the order
	name    string // of the sheet
	table   string // name of the table
	title   string // what the sheet is about, for the top of the printed page
	mark    int    // column that says that a row goes on with the one above it
	columns []column
	lines   []line
}

// role tells what a column is for.
type role int

const (
	plain    role = iota
	quiet         // ids: narrow and grey
	section       // comes back, grey, on a row that goes on
	question      // comes back too
	answer        // the answers to single questions, each of its own kind
)

// column is a column of a page. Its width is in characters.
type column struct {
	label string
	role  role
	kind  export.CellKind
	width float64
}

// line is one row of a page before it is fitted to the height of the sheet.
type line struct {
	where string // question or table, for notices
	cells []export.Cell
}

// plan returns the name of the overview sheet and the other sheets in order; the package comment has the rules.
func (b *book) plan() (overview string, pages []*page) {
	sheets, tables := names{}, names{}
	overview = sheets.sheet(b.report.Words.Overview, b.report.Title)
	answers := b.answerPages(sheets, tables)
	placed := map[*page]bool{}
	for _, c := range b.report.Chapters {
		var own []*page
		p := answers[sheetKey(c.Sheet)]
		if p != nil && !placed[p] {
			placed[p] = true
			own = append(own, p)
		}
		for _, block := range c.Blocks {
			if block.Kind == export.Grid && block.Table != nil {
				t := block.Table
				grid := b.gridPage(t, sheets.sheet(t.Sheet, cmp.Or(t.Title, t.ID)), tables.table("tbl_", t.ID))
				grid.home = c.Sheet
				own = append(own, grid)
			}
		}
		b.home(c, p, own)
		pages = append(pages, own...)
	}
	b.order(pages)
	for _, p := range pages {
		p.fit()
	}
	return overview, pages
}

// home remembers where a chapter begins: on the sheet with its name, where its single answers are, or at its first list.
func (b *book) home(c export.Chapter, answers *page, own []*page) {
	title, _ := clean(c.Title)
	for _, p := range own {
		if sheetKey(p.name) == sheetKey(c.Sheet) {
			b.homes[title] = p.name
			return
		}
	}
	switch {
	case answers != nil && slices.ContainsFunc(c.Blocks, isAnswer):
		b.homes[title] = answers.name
	case len(own) > 0:
		b.homes[title] = own[0].name
	}
}

// order puts the sheets in the order that the report asks for: a sheet that it names at its place, every other one
// with those of its chapter. The sheet with the name of the chapter's goes first.
func (b *book) order(pages []*page) {
	rank := map[string]int{}
	for i, name := range b.report.Sheets {
		rank[sheetKey(name)] = i + 1
	}
	if len(rank) == 0 {
		return
	}
	place := func(p *page) int {
		for _, name := range []string{p.name, p.home} {
			if at := rank[sheetKey(name)]; at > 0 {
				if name != p.name {
					return 2*at + 1
				}
				return 2 * at
			}
		}
		return 2*len(rank) + 2
	}
	slices.SortStableFunc(pages, func(p, q *page) int { return place(p) - place(q) })
}

// sheetKey makes two names equal when Excel finds them equal.
func sheetKey(name string) string { return strings.ToLower(oneLine(name)) }

// answerPages returns a page for each sheet that chapters with single answers name. A list that names the same sheet
// goes before: the answers then stand on one beside it.
func (b *book) answerPages(sheets, tables names) map[string]*page {
	pages, lists := map[string]*page{}, map[string]bool{}
	for _, c := range b.report.Chapters {
		for _, block := range c.Blocks {
			if block.Kind == export.Grid && block.Table != nil {
				lists[sheetKey(block.Table.Sheet)] = true
			}
		}
	}
	for _, c := range b.report.Chapters {
		lines := b.answers(c)
		if len(lines) == 0 {
			continue
		}
		key := sheetKey(c.Sheet)
		p := pages[key]
		if p == nil {
			name := c.Sheet
			if lists[key] {
				name += " – " + b.report.Words.Answers
			}
			name = sheets.sheet(name, cmp.Or(c.Title, c.ID))
			p = &page{home: c.Sheet, name: name, title: name, mark: 2, table: tables.table("vragen_", c.ID), columns: b.answerColumns()}
			pages[key] = p
		}
		p.lines = append(p.lines, lines...)
	}
	return pages
}

func (b *book) answerColumns() []column {
	w, taken := b.report.Words, names{}
	return []column{
		{label: taken.heading(w.ID, "id"), role: quiet, width: 13},
		{label: taken.heading(w.Section, "section"), role: section, width: 19},
		{label: taken.heading(w.Question, "question"), role: question, width: 26},
		{label: taken.heading(w.Answer, "answer"), role: answer, kind: export.Long, width: 44},
	}
}

func isAnswer(b export.Block) bool { return b.Kind == export.Answer }

// answers returns the single answers of a chapter.
func (b *book) answers(c export.Chapter) []line {
	var lines []line
	under := c.Title
	for _, block := range c.Blocks {
		switch block.Kind {
		case export.Heading:
			under = block.Title
		case export.Answer:
			lines = append(lines, b.line(block.Title, export.Cell{Text: block.ID}, export.Cell{Text: under},
				export.Cell{Text: block.Title}, block.Value))
		case export.Grid: // has its own sheet
		}
	}
	return lines
}

func (b *book) gridPage(t *export.Table, name, table string) *page {
	taken := names{}
	p := &page{name: name, title: b.text(t.Title, t.Title), table: table}
	p.columns = append(p.columns, column{label: taken.heading(b.report.Words.RowID, "id"), role: quiet, width: 13})
	for _, c := range t.Columns {
		p.columns = append(p.columns, column{label: taken.heading(c.Label, c.ID), kind: c.Kind, width: widthOf(c.Kind)})
	}
	for _, row := range t.Rows {
		cells := make([]export.Cell, len(t.Columns)) // a row with too few cells or too many keeps its shape
		for i := range cells {
			cells[i].Empty = true
		}
		copy(cells, row.Cells)
		p.lines = append(p.lines, b.line(t.Title, append([]export.Cell{{Text: row.ID}}, cells...)...))
	}
	return p
}

// line cleans the texts of a row.
func (b *book) line(where string, cells ...export.Cell) line {
	for i := range cells {
		cells[i].Text = b.text(where, cells[i].Text)
	}
	return line{where: where, cells: cells}
}
