// Package export turns an agreement into documents. Build makes one Report from the form, the answers, the
// findings and the texts; export/pdf and export/excel print that Report and know nothing of the form. So what
// stands in the PDF and what stands in the workbook come from the same place.
//
// It may import planning and assets; never Fyne, app, ui or SQL.
package export

import "time"

// Kind says which of the documents that can be made of an agreement a Report is.
type Kind string

// The kinds of document.
const (
	Whole   Kind = "whole"    // everything; the zero Kind means this too
	Public  Kind = "public"   // publicatieversie: without personal data
	Chosen  Kind = "chapters" // some of the chapters
	Blank   Kind = "blank"    // the form itself, with help and room to write
	Summary Kind = "summary"  // one page for the council
)

// Report is a whole agreement on its way to paper or to a workbook: plain text and typed cells, in reading order.
type Report struct {
	Kind       Kind
	Readable   bool   // larger, in the typeface that is made for poor sight
	Data       *Data  // the agreement itself, to go inside a PDF; nil for a PDF without it
	Lang       string // BCP 47, such as "nl"
	Title      string
	Subtitle   string // kind of document, such as "Samenwerkingsovereenkomst"
	Concept    bool   // print Words.ConceptMark, which says the status, such as "CONCEPT" or "TER ONDERTEKENING"
	DocumentID string
	Form       string    // form id and version, such as "samenspel-vo/1"
	Modified   time.Time // time of the newest change; exports use it in place of the clock, so equal input gives equal bytes; zero when nothing changed yet
	Cover      []Pair    // school, period, status and the like, for the cover and for the overview sheet
	Parties    []string  // names of the parties, in order
	ByHand     []string  // what is written on the cover of a blank form
	Progress   []Progress
	Missing    []Pair // what is still missing: Label is the chapter, Text the sentence
	Chapters   []Chapter
	Signatures []Signature
	Sheets     []string // names of sheets in the order of the workbook; others come behind those of their chapter
	Words      Words
	Notices    []Notice // what the user should know about what was left out of this kind of document
}

// Data is a file that goes inside a PDF, so that the program can read the agreement back.
type Data struct {
	Name     string // of the file, such as "Convenant.samenspel"
	Type     string // MIME type
	Content  []byte
	Modified time.Time
}

// Pair is a label with its text.
type Pair struct{ Label, Text string }

// Progress counts one chapter for one stage.
type Progress struct {
	Chapter  string // title
	Stage    string // name for people
	Done     int
	Required int
}

// Chapter is one chapter with its blocks in reading order.
type Chapter struct {
	ID      string
	Number  int
	Title   string
	Purpose string
	Sheet   string // name of the sheet that the chapter's answers go to
	Blocks  []Block

	// Overview has the chapter's lists beside each other, on a page of its own where there are pages; nil without.
	Overview *Table
}

// BlockKind tells what a Block holds.
type BlockKind int

// The kinds of block.
const (
	Heading BlockKind = iota // a section heading: Title, Level (2 or 3)
	Answer                   // one question (Title) with its answer (Value)
	Grid                     // a table (Table)
)

// Block is one piece of a chapter.
type Block struct {
	Kind  BlockKind
	ID    string // id of the section, field or table
	Level int    // of a heading
	Title string
	Intro string // of a heading or table; may be empty
	Help  string // how to answer; in a blank form alone
	Guide string // Help for who reads on from the question above: without the conditions that were told there
	Value Cell   // of an answer
	Table *Table // of a grid
	Whole bool   // where there is no room for all of it, nothing: parts of a sum that is told
}

// Table is a list with columns. A table whose rows belong to rows of another table (contacts of a party) has that
// row's name in its first column, and is Grouped: rows of one owner follow each other.
type Table struct {
	ID      string
	Title   string
	Sheet   string // name of the table's own sheet
	Row     string // what one row is called in the singular
	Grouped bool
	Columns []Column
	Rows    []Row

	// In a blank form: what rows to begin with are called, and rows that stand there too when a page has room.
	Examples []string
	Spare    []Row
}

// Column describes one column of a Table.
type Column struct {
	ID    string
	Label string
	Help  string // how to answer; in a blank form alone
	Guide string // as that of a Block
	Kind  CellKind
	Unit  string // as people write it, such as "uur"; empty without

	Completes bool // its answer and that of the column before it are one for who reads; see Joined
	Chosen    bool // its answers are choices of the form
}

// Row is one row; Cells has one cell a column. Name is what people call the row; it may be cut with an ellipsis.
type Row struct {
	ID    string
	Name  string
	Cells []Cell
}

// CellKind tells how a cell is written.
type CellKind int

// The kinds of cell.
const (
	Text   CellKind = iota // one line
	Long                   // text of any length, with line breaks
	Lines                  // one thing per line, printed as a list
	Number                 // Number holds the decimal value with a point; Decimals how many to show
	Money                  // Number holds euros with a point, two decimals
	Date                   // Date holds ISO 8601, such as 2026-08-01
	Code                   // text of digits and letters that must stay text
)

// Cell is one answer. Text is always filled for people; Number and Date hold the machine value when it is sound
// (an answer that was typed wrongly has only Text).
type Cell struct {
	Kind     CellKind
	Text     string
	Number   string
	Decimals int
	Unit     string // unit behind a sound number, as it stands at the end of Text; empty without
	Date     string
	Empty    bool // nothing was answered; Text is then empty

	// In a blank form, where Empty holds: how many lines of room to write, and what can be ticked instead.
	Room    int
	Choices []string
}

// Signature is one place to sign.
type Signature struct {
	Party  string
	Name   string // name and function
	Place  string
	Date   string // for people
	Manner string // kind of signature
}

// Words are the fixed words of a document in its language. PageOf has two %d, ElseMore one.
type Words struct {
	Contents, PageOf, Continued, ConceptMark, Chapter, Sign, SignName, SignFunction, SignPlace, SignDate, SignSignature,
	Empty, Parties, Overview, Missing, Yes, No, ID, Section, Question, Answer, Stage, Done, Required, Progress,
	RowID, Document, Help, ReplacedSigns, Disclaimer, NothingMissing, Party, Between, And, Answers, Total, SeeAgreement, ElseMore,
	Examples, MoreRoom string // in a blank form alone
}

// Notice tells the user something about an export that was made: which question it concerns and what happened. The
// place is in the document's language, whatever that of the screen: who has been told goes to look in the document.
type Notice struct {
	Where string // title of the question, table or chapter, or what the document is called
	Code  string // text key, such as "export.notice.signs"
	Args  []any
}
