package excel

import (
	"cmp"
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
		if p := answers[sheetKey(c.Sheet)]; p != nil && !placed[p] {
			placed[p] = true
			pages = append(pages, p)
		}
		for _, block := range c.Blocks {
			if block.Kind == export.Grid && block.Table != nil {
				t := block.Table
				pages = append(pages, b.gridPage(t, sheets.sheet(t.Sheet, cmp.Or(t.Title, t.ID)), tables.table("tbl_", t.ID)))
			}
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

func widthOf(k export.CellKind) float64 {
	switch k {
	case export.Text:
		return 20
	case export.Long:
		return 36
	case export.Lines:
		return 26
	case export.Number:
		return 12
	case export.Money:
		return 15
	case export.Date:
		return 12
	case export.Code:
		return 17
	}
	return 20
}

// Characters of 10.5 points that fit on a page between its margins.
const (
	portrait  = 102.0
	landscape = 152.0
)

// landscape tells whether the page is printed on its side.
func (p *page) landscape() bool { return len(p.columns) > 5 }

// fit suits the widths of the columns with text to the page and to what they hold: a text that makes a row too high
// gets more room, what is left over on the page is shared out, and what is too much for it is taken back, so that the
// print stays large enough to read.
func (p *page) fit() {
	room := portrait
	if p.landscape() {
		room = landscape
	}
	var total, elastic float64
	for i, c := range p.columns {
		if c.flexible() {
			p.columns[i].width = p.needed(i)
			elastic += p.columns[i].width
		}
		total += p.columns[i].width
	}
	goal := min(max(total, room), 1.3*room)
	for i, c := range p.columns {
		if c.flexible() {
			p.columns[i].width = min(90, max(0.7*widthOf(c.kind), c.width+(goal-total)*c.width/elastic))
		}
	}
}

// flexible tells whether a column holds text that wraps.
func (c column) flexible() bool {
	return (c.role == plain || c.role == answer) && (c.kind == export.Text || c.kind == export.Long || c.kind == export.Lines)
}

// needed returns a width with which the longest text of a column takes at most half of the highest row, within reason.
func (p *page) needed(i int) float64 {
	width, longest := p.columns[i].width, ""
	for _, l := range p.lines {
		if len(l.cells[i].Text) > len(longest) {
			longest = l.cells[i].Text
		}
	}
	longest = cut(longest, 8000) // enough to know that it is long
	for width < 50 && len(body.wrap(longest, pixels(width))) > body.most()/2 {
		width *= 1.2
	}
	return min(width, 50)
}
