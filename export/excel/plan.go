package excel

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/export"
)

// page is a sheet with one table.
type page struct {
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

// plan returns the name of the overview sheet and the other sheets in the order of the chapters; the package comment
// has the rules.
func (b *book) plan() (overview string, pages []*page) {
	sheets, tables := names{}, names{}
	overview = sheets.sheet(b.report.Words.Overview, b.report.Title)
	answers := b.answerPages(overview, sheets, tables)
	placed := map[*page]bool{}
	for _, c := range b.report.Chapters {
		p := answers[sheetKey(c.Sheet)]
		if p != nil && !placed[p] {
			placed[p] = true
			pages = append(pages, p)
		}
		before := len(pages)
		for _, block := range c.Blocks {
			if block.Kind == export.Grid && block.Table != nil {
				t := block.Table
				pages = append(pages, b.gridPage(t, sheets.sheet(t.Sheet, cmp.Or(t.Title, t.ID)), tables.table("tbl_", t.ID)))
			}
		}
		if home, _ := clean(c.Title); p != nil && slices.ContainsFunc(c.Blocks, isAnswer) {
			b.homes[home] = p.name
		} else if len(pages) > before {
			b.homes[home] = pages[before].name
		}
	}
	for _, p := range pages {
		p.fit()
	}
	return overview, pages
}

// sheetKey makes two names equal when Excel finds them equal.
func sheetKey(name string) string { return strings.ToLower(oneLine(name)) }

// answerPages returns a page for each sheet that chapters with single answers name.
func (b *book) answerPages(overview string, sheets, tables names) map[string]*page {
	pages := map[string]*page{}
	for _, c := range b.report.Chapters {
		lines := b.answers(c)
		if len(lines) == 0 {
			continue
		}
		key := sheetKey(c.Sheet)
		p := pages[key]
		if p == nil {
			name := sheets.sheet(c.Sheet, cmp.Or(c.Title, c.ID))
			p = &page{name: name, title: name, mark: 2, table: tables.table("vragen_", c.ID), columns: b.answerColumns()}
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
