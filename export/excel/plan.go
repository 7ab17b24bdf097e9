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
	about   string // the same at more length, for who cannot see the table
	room    bool   // a form: its columns take the width of the page, whatever they hold
	mark    int    // column that says that a row goes on with the one above it
	columns []column
	lines   []line
}

// role tells what a column is for.
type role int

const (
	plain    role = iota
	helping       // how to answer; grey
	quiet         // ids: narrow and grey
	section       // comes back, grey, on a row that goes on
	question      // comes back too
	answer        // the answers to single questions, each of its own kind
)

// column is a column of a page. Its width is in characters.
type column struct {
	label string
	help  string // what to write in it; in a form alone
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
	if missing := b.missingPage(sheets, tables); missing != nil {
		pages = append(pages, missing)
	}
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
				grid.home, grid.about, grid.columns[0].help = c.Sheet, cmp.Or(block.Intro, block.Help, c.Purpose), block.Help
				own = append(own, grid)
			}
		}
		b.home(c, p, own)
		pages = append(pages, own...)
	}
	b.choices.sheet = sheets.sheet(b.report.Words.Answers, b.report.Words.Answer)
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
		if p == b.lacking {
			return 0
		}
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
	pages, lists, helped := map[string]*page{}, map[string]bool{}, map[string]bool{}
	for _, c := range b.report.Chapters {
		for _, block := range c.Blocks {
			if block.Kind == export.Grid && block.Table != nil {
				lists[sheetKey(block.Table.Sheet)] = true
			}
			if block.Kind == export.Answer && help(block) != "" {
				helped[sheetKey(c.Sheet)] = true
			}
		}
	}
	for _, c := range b.report.Chapters {
		key := sheetKey(c.Sheet)
		lines := b.answers(c, helped[key])
		if len(lines) == 0 {
			continue
		}
		p := pages[key]
		if p == nil {
			name := c.Sheet
			if lists[key] {
				name += " – " + b.report.Words.Answers
			}
			name = sheets.sheet(name, cmp.Or(c.Title, c.ID))
			p = &page{home: c.Sheet, name: name, title: name, mark: 2, table: tables.table("vragen_", c.ID), columns: b.answerColumns(helped[key])}
			pages[key] = p
		}
		p.about = strings.TrimSpace(p.about + " " + c.Title + ". " + c.Purpose)
		p.lines = append(p.lines, lines...)
	}
	return pages
}

// answerColumns returns the columns of a sheet with single answers, and in a form that helps how to answer.
func (b *book) answerColumns(helped bool) []column {
	w, taken := b.report.Words, names{}
	columns := []column{
		{label: taken.heading(w.ID, "id"), role: quiet, width: 13},
		{label: taken.heading(w.Section, "section"), role: section, width: 19},
		{label: taken.heading(w.Question, "question"), role: question, width: 26},
	}
	if helped {
		columns[1].width, columns[2].width = 15, 20
		columns = append(columns, column{label: taken.heading(w.Help, "help"), role: helping, kind: export.Long, width: 30})
	}
	return append(columns, column{label: taken.heading(w.Answer, "answer"), role: answer, kind: export.Long, width: 44})
}

// isForm tells whether the page holds single questions with their answers.
func (p *page) isForm() bool { return p.columns[len(p.columns)-1].role == answer }

func isAnswer(b export.Block) bool { return b.Kind == export.Answer }

// help returns how to answer a question: what the form says, and the answers of which several may be given.
func help(b export.Block) string {
	text := b.Help
	if b.Value.Kind == export.Lines {
		for _, choice := range b.Value.Choices {
			text += "\n– " + choice
		}
	}
	return strings.TrimSpace(text)
}

// answers returns the single answers of a chapter.
func (b *book) answers(c export.Chapter, helped bool) []line {
	var lines []line
	under := c.Title
	for _, block := range c.Blocks {
		switch block.Kind {
		case export.Heading:
			under = block.Title
		case export.Answer:
			cells := []export.Cell{{Text: block.ID}, {Text: under}, {Text: block.Title}}
			if helped {
				cells = append(cells, export.Cell{Text: help(block)})
			}
			lines = append(lines, b.line(block.Title, append(cells, block.Value)...))
		case export.Grid: // has its own sheet
		}
	}
	return lines
}

func (b *book) gridPage(t *export.Table, name, table string) *page {
	taken := names{}
	p := &page{name: name, title: b.text(t.Title, t.Title), table: table, room: b.blank()}
	p.columns = append(p.columns, column{label: taken.heading(b.report.Words.RowID, "id"), role: quiet, width: 13})
	for _, c := range t.Columns {
		p.columns = append(p.columns, column{label: taken.heading(c.Label, c.ID), help: c.Help, kind: c.Kind, width: widthOf(c.Kind)})
	}
	for _, row := range b.rows(t) {
		cells := make([]export.Cell, len(t.Columns)) // a row with too few cells or too many keeps its shape
		for i := range cells {
			cells[i] = export.Cell{Kind: t.Columns[i].Kind, Empty: true}
		}
		copy(cells, row.Cells)
		p.lines = append(p.lines, b.line(t.Title, append([]export.Cell{{Text: row.ID}}, cells...)...))
	}
	return p
}

// roomRows is how many rows a list has at least in a form to fill in. On paper fewer have to do, which are higher.
const roomRows = 5

// rows returns the rows of a list; in a form there is room to write.
func (b *book) rows(t *export.Table) []export.Row {
	rows := slices.Clone(t.Rows)
	for b.blank() && len(rows) < roomRows && (len(rows) == 0 || rows[len(rows)-1].ID == "") {
		more := export.Row{}
		if len(rows) > 0 {
			more = rows[len(rows)-1]
		}
		rows = append(rows, more)
	}
	return rows
}

// line cleans the texts of a row.
func (b *book) line(where string, cells ...export.Cell) line {
	for i := range cells {
		cells[i].Text = b.text(where, cells[i].Text)
	}
	return line{where: where, cells: cells}
}
