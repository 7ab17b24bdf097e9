package export

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"samenspel/assets/i18n"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// Input is all that a Report is made of. Findings are those of the same agreement.
type Input struct {
	Schema    *schema.Schema
	Texts     *schema.Texts
	Words     *i18n.Texts
	Agreement *planning.Agreement
	Findings  validate.Result
	Full      bool // print optional questions without an answer too
	Kind      Kind
	Chapters  []string // ids, of a kind that has some of them
	Readable  bool
	Data      *Data
}

// builder makes one Report.
type builder struct {
	Input
	rows  *Names
	names sheetNames
}

// Build makes the Report that every format prints. Questions that do not apply are left out, those that the program
// answers as long as it cannot, and optional ones without an answer unless Full; any other that is needed at some stage
// always shows, but for a column of the yearly evaluation before that was begun. What the kinds leave out or bring stands
// in the file of each: public.go, blank.go, summary.go.
func Build(in Input) *Report {
	var notices []Notice
	switch {
	case in.Kind.public():
		in, notices = in.published()
	case in.Kind == Blank:
		in.Agreement = planning.New("")
	}
	b := &builder{Input: in, rows: NewNames(in.Schema, in.Texts, in.Agreement)}
	b.names, _ = sheets() // sheets_test.go reads them; without, the titles serve
	r := &Report{
		Kind: in.Kind, Readable: in.Readable, Notices: notices,
		Lang: in.Words.Lang(), Title: b.marked(schema.MarkTitle), DocumentID: in.Agreement.ID,
		Form:    in.Schema.ID + "/" + strconv.Itoa(in.Schema.Version),
		Concept: !b.final(), Words: words(in.Words),
	}
	if last := in.Agreement.LastChange(); last > 0 {
		r.Modified = time.UnixMilli(last).UTC().Truncate(time.Second)
	}
	if r.Title == "" {
		r.Title = in.Words.T("export.untitled")
	}
	if r.Subtitle = b.marked(schema.MarkKind); r.Subtitle == "" {
		r.Subtitle = in.Texts.Title
	}
	if mark := strings.ToUpper(b.marked(schema.MarkStatus)); mark != "" {
		r.Words.ConceptMark = mark
	}
	if name := in.Kind.Name(in.Words); name != "" {
		r.Subtitle = in.Words.T("export.subtitle", r.Subtitle, name)
	}
	r.Parties = b.rows.Parties()
	r.Cover = b.cover()
	r.Sheets = b.sheetOrder()
	switch in.Kind {
	case Blank:
		b.blank(r)
	case Summary:
		b.summary(r)
	default:
		b.chapters(r)
	}
	return r
}

// chapters fills a report with the chapters of the kind.
func (b *builder) chapters(r *Report) {
	for i, c := range b.Schema.Chapters {
		if b.chosen(c.ID) {
			out := b.chapter(i+1, c)
			out.Overview = b.overview(c)
			r.Chapters = append(r.Chapters, out)
		}
	}
	if c := b.retired(len(b.Schema.Chapters) + 1); c != nil && b.chosen(c.ID) {
		r.Chapters = append(r.Chapters, *c)
	}
	if b.isToSign() {
		r.Signatures = b.signatures()
	}
	if b.Kind.HasData() {
		r.Progress, r.Missing, r.Data = b.progress(), b.missing(), b.Data
	}
	if b.Kind == Chosen {
		r.Cover = append(r.Cover, b.part(r.Chapters))
	}
}

// isToSign tells whether the chapter with the places to sign belongs in the document.
func (b *builder) isToSign() bool {
	table := b.Schema.Marked(schema.MarkSignature)
	return table != nil && b.chosen(b.Schema.Chapter(table.ID).ID)
}

// part says of what a document is a part, and which.
func (b *builder) part(chapters []Chapter) Pair {
	var numbers []string
	for _, c := range chapters {
		numbers = append(numbers, strconv.Itoa(c.Number))
	}
	of, which := "export.part.agreement", "export.part.chapters"
	if b.Kind == Blank {
		of = "export.part.form"
	}
	if len(numbers) == 1 {
		which = "export.part.chapter"
	}
	return Pair{b.Words.T("export.part"), b.Words.T(of, b.Words.T(which, Listed(numbers, b.Words.T("export.words.and"))))}
}

// yearly tells whether a section is about the yearly evaluation alone. Until that was begun it says nothing in a
// document to sign.
func yearly(sec *schema.Section) bool {
	return !slices.ContainsFunc(sec.Fields, func(f *schema.Field) bool { return f.From != "" && f.From != schema.Evaluation })
}

// final tells whether the agreement is no concept any more.
func (b *builder) final() bool {
	status := b.Schema.Marked(schema.MarkStatus)
	return status != nil && slices.Contains(b.Schema.Final, b.Agreement.Value(planning.Path{Field: status.ID}))
}

// marked returns the answer to a marked field as people read it.
func (b *builder) marked(m schema.Mark) string {
	f := b.Schema.Marked(m)
	if f == nil {
		return ""
	}
	return b.cell(f, "").Text
}

func (b *builder) chapter(number int, c *schema.Chapter) Chapter {
	words := b.Texts.Chapters[c.ID]
	out := Chapter{ID: c.ID, Number: number, Title: words.Title, Purpose: words.Purpose, Sheet: b.sheet(c.Sheet)}
	for _, sec := range c.Sections {
		blocks := b.section(sec)
		if len(blocks) == 0 || !b.Full && yearly(sec) && !slices.ContainsFunc(blocks, answered) {
			continue
		}
		head := b.Texts.Sections[sec.ID]
		heading := Block{Kind: Heading, ID: sec.ID, Level: 2, Title: head.Title}
		if !slices.ContainsFunc(blocks, answered) { // an introduction tells how to fill in; who signs needs it no more
			heading.Intro = head.Intro
		}
		out.Blocks = append(out.Blocks, heading)
		out.Blocks = append(out.Blocks, blocks...)
	}
	return out
}

// hides tells whether a question stays out of the document with its answers.
func (b *builder) hides(f *schema.Field) bool { return b.Kind == Public && hidden(b.Schema, f) }

// answered tells whether a block holds any answer.
func answered(b Block) bool {
	if b.Kind != Grid {
		return !b.Value.Empty
	}
	return slices.ContainsFunc(b.Table.Rows, func(r Row) bool {
		return slices.ContainsFunc(r.Cells[min(1, len(r.Cells)):], func(c Cell) bool { return !c.Empty })
	})
}

func (b *builder) section(sec *schema.Section) []Block {
	var blocks []Block
	for _, f := range sec.Fields {
		if b.hides(f) {
			continue
		}
		if f.Kind != schema.Rows {
			cell := b.cell(f, "")
			if !validate.Active(b.Schema, b.Agreement, f, "") || cell.Empty && b.skips(f) {
				continue
			}
			blocks = append(blocks, Block{Kind: Answer, ID: f.ID, Title: b.Texts.Label(f.ID), Value: cell})
			continue
		}
		if t := b.table(f); t != nil {
			blocks = append(blocks, Block{Kind: Grid, ID: f.ID, Title: t.Title, Table: t})
		}
	}
	return blocks
}

// skips tells whether a question stays out of the document as long as it has no answer. Nobody can fill in what the
// program works out.
func (b *builder) skips(f *schema.Field) bool { return f.From == "" && !b.Full || f.Calculated() }

func (b *builder) cover() []Pair {
	pairs := []Pair{}
	add := func(label, text string) {
		if text != "" {
			pairs = append(pairs, Pair{label, text})
		}
	}
	for _, m := range []schema.Mark{schema.MarkStatus, schema.MarkEdition, schema.MarkSchoolYear} {
		if f := b.Schema.Marked(m); f != nil {
			add(b.Texts.Label(f.ID), b.marked(m))
		}
	}
	start, end := b.marked(schema.MarkStart), b.marked(schema.MarkEnd)
	switch {
	case start != "" && end != "":
		add(b.Words.T("export.period"), b.Words.T("export.period.range", start, end))
	case start != "":
		add(b.Words.T("export.period"), b.Words.T("export.period.from", start))
	}
	if f := b.Schema.Marked(schema.MarkReference); f != nil {
		add(b.Texts.Label(f.ID), b.marked(schema.MarkReference))
	}
	return pairs
}

func (b *builder) progress() []Progress {
	var all []Progress
	for _, c := range b.Schema.Chapters {
		for _, stage := range []schema.Stage{schema.Draft, schema.Signing, schema.Grant} {
			done, required := b.Findings.Progress(c.ID, stage)
			all = append(all, Progress{Chapter: b.Texts.Chapters[c.ID].Title, Stage: b.Texts.Stages[stage], Done: done, Required: required})
		}
	}
	return all
}

// missing lists what a grant, the last stage before the first school year, still lacks, in the form's order.
func (b *builder) missing() []Pair {
	var pairs []Pair
	for _, f := range b.Findings.Missing(schema.Grant) {
		pairs = append(pairs, Pair{b.Texts.Chapters[f.Chapter].Title, b.rows.Where(f.Path)})
	}
	return pairs
}

// Where returns the question at a path in words; for many paths make Names.
func (in Input) Where(p planning.Path) string {
	return NewNames(in.Schema, in.Texts, in.Agreement).Where(p)
}

func (b *builder) signatures() []Signature {
	table := b.Schema.Marked(schema.MarkSignature)
	if table == nil {
		return nil
	}
	text := func(m schema.Mark, row string) string {
		f := b.Schema.Marked(m)
		if f == nil {
			return ""
		}
		return b.cell(f, row).Text
	}
	var all []Signature
	for _, row := range b.rows.Rows(table) {
		all = append(all, Signature{
			Party: text(schema.MarkSignatureParty, row), Name: text(schema.MarkSignatureName, row),
			Place: text(schema.MarkSignaturePlace, row), Date: text(schema.MarkSignatureDate, row),
			Manner: text(schema.MarkSignatureManner, row),
		})
	}
	if len(all) == 0 { // room to sign for everyone who takes part
		for _, name := range b.rows.Parties() {
			all = append(all, Signature{Party: name})
		}
	}
	return all
}

func words(t *i18n.Texts) Words {
	w := func(key string) string { return t.T("export.words." + key) }
	return Words{
		Contents: w("contents"), PageOf: w("page_of"), Continued: w("continued"), ConceptMark: w("concept_mark"),
		Chapter: w("chapter"), Sign: w("sign"), SignName: w("sign_name"), SignFunction: w("sign_function"),
		SignPlace: w("sign_place"), SignDate: w("sign_date"), SignSignature: w("sign_signature"), Empty: w("empty"),
		Parties: w("parties"), Overview: w("overview"), Missing: w("missing"), Yes: w("yes"), No: w("no"), ID: w("id"),
		Section: w("section"), Question: w("question"), Answer: w("answer"), Stage: w("stage"), Done: w("done"),
		Required: w("required"), Progress: w("progress"), RowID: w("row_id"), Document: w("document"), Help: w("help"),
		ReplacedSigns: w("replaced_signs"), Disclaimer: w("disclaimer"), NothingMissing: w("nothing_missing"),
		Party: w("party"), Between: w("between"), And: w("and"), Answers: w("answers"), Total: w("total"),
		SeeAgreement: w("see_agreement"), ElseMore: w("else_more"),
	}
}
