// Package schema is the form as data: chapters, sections and fields with stable ids, and beside it the texts of
// one language. It decodes the form files, and checks them so that a mistake in a file is named with its place and
// its remedy before anyone fills in a form. The schema says what is asked, never how it looks.
//
// The kinds are a closed set. A new kind costs four places: the constant here, a check in planning/validate, a field
// file in ui/form and its formatting in export.
//
// It imports nothing of ours, no Fyne, no SQL and no clock.
package schema

// Kind is what can be filled in at a field.
type Kind string

// The closed set of kinds. A code, an e-mail address, a phone number and a time are Text with a Format; whole
// numbers, decimals and money are Number with Decimals and Unit; a computed answer is a Number with Computed.
const (
	Text      Kind = "text"
	Memo      Kind = "memo"
	Number    Kind = "number"
	Date      Kind = "date"
	YesNo     Kind = "yesno"
	Choice    Kind = "choice"
	Choices   Kind = "choices"
	Reference Kind = "reference"
	Rows      Kind = "rows"
)

// Format narrows a Text field. The empty Format takes any line.
type Format string

// The formats of a Text field, checked as CONTENT 4.2 says.
const (
	BRIN         Format = "brin"
	DUOLocation  Format = "duo_vestiging"
	KvK          Format = "kvk"
	KvKLocation  Format = "kvk_vestiging"
	Municipality Format = "cbs"
	Email        Format = "email"
	Phone        Format = "phone"
	Time         Format = "time"
	SchoolYear   Format = "schoolyear"
)

// Euro is the unit of an amount of money.
const Euro = "EUR"

// Stage is the moment from which an answer is needed. The empty Stage means optional.
type Stage string

// The stages. What is needed for a draft is needed for signing too, and what is needed for signing is needed for
// a grant. Evaluation stands on its own.
const (
	Draft      Stage = "draft"
	Signing    Stage = "signing"
	Grant      Stage = "grant"
	Evaluation Stage = "evaluation"
)

// Stages lists the stages in the order in which an agreement meets them.
func Stages() []Stage { return []Stage{Draft, Signing, Grant, Evaluation} }

// NeededAt tells whether something needed from the stage s is needed at the stage at.
func (s Stage) NeededAt(at Stage) bool {
	rank := map[Stage]int{Draft: 1, Signing: 2, Grant: 3}
	if s == "" || at == "" {
		return false
	}
	if s == Evaluation || at == Evaluation {
		return s == at
	}
	return rank[s] <= rank[at]
}

// Yes and No are the stored answers of a YesNo field.
const (
	Yes = "ja"
	No  = "nee"
)

// Schema is one version of the form.
type Schema struct {
	ID       string
	Version  int
	Chapters []*Chapter
	Final    []string   // answers to the field marked Status with which the agreement is no concept any more
	Matrix   [][]string // the columns of the overview of themes: each the questions that it takes together
	Summary  [][]string // the parts of a page for who decides: each the questions that it takes together
	History  []Edition  // what each version of the form brought, this one last

	marks  map[Mark]string
	fields map[string]*Field
	where  map[string]*Chapter
	tables map[string]*Field // column id → its rows field
}

// Mark names a field by what the program needs it for, so that no id of the form stands in the code.
type Mark string

// The marks. A form may lack some; what needs them then stays out.
const (
	MarkTitle           Mark = "title"
	MarkKind            Mark = "kind"
	MarkStatus          Mark = "status"
	MarkEdition         Mark = "edition"
	MarkSchoolYear      Mark = "school_year"
	MarkReference       Mark = "reference"
	MarkStart           Mark = "start"
	MarkEnd             Mark = "end"
	MarkParty           Mark = "party"
	MarkPartyRole       Mark = "party_role"
	MarkSignatory       Mark = "signatory" // the name of who may sign, which is no secret
	MarkSignature       Mark = "signature"
	MarkSignatureParty  Mark = "signature_party"
	MarkSignatureName   Mark = "signature_name"
	MarkSignaturePlace  Mark = "signature_place"
	MarkSignatureDate   Mark = "signature_date"
	MarkSignatureManner Mark = "signature_manner"
	MarkThemes          Mark = "themes"
	MarkPublishable     Mark = "publishable" // whether an annex may become public: for the writers alone
	MarkLanguage        Mark = "language"    // of the documents: a choice of codes, such as "nl"
)

// Marked returns the field with this mark, or nil.
func (s *Schema) Marked(m Mark) *Field { return s.fields[s.marks[m]] }

// Chapter is a part of the form that is shown on one screen.
type Chapter struct {
	ID       string     `json:"id"`
	Layer    string     `json:"layer"` // core (signed) or annex (may change every year)
	Sheet    string     `json:"sheet"` // sheet of the workbook
	Page     string     `json:"page"`  // name of a hand-written page; empty for a list of fields
	Sections []*Section `json:"sections"`
}

// Section groups fields under one heading.
type Section struct {
	ID     string   `json:"id"`
	Fields []*Field `json:"fields"`
}

// Field is one thing to fill in.
type Field struct {
	ID           string              `json:"id"`
	Kind         Kind                `json:"kind"`
	Format       Format              `json:"format"`
	Decimals     int                 `json:"decimals"`
	Unit         string              `json:"unit"`
	Min          *float64            `json:"min"`
	Max          *float64            `json:"max"`
	From         Stage               `json:"from"`
	When         []Condition         `json:"when"`
	Choices      []string            `json:"choices"`
	ChoicesByRow map[string][]string `json:"choicesByRow"`
	Table        string              `json:"table"` // of a Reference: the rows field it points to
	Many         bool                `json:"many"`  // a Reference to several rows
	Lines        bool                `json:"lines"` // a Memo with one thing per line
	Columns      []*Field            `json:"columns"`
	Name         string              `json:"name"`  // of Rows: the column that names a row; default the first
	Fixed        []string            `json:"fixed"` // of Rows: ids of rows that always exist
	Suggested    []Suggestion        `json:"suggested"`
	Parent       string              `json:"parent"`    // of Rows: the Reference column that says to which row of another table a row belongs
	Completes    bool                `json:"completes"` // of a column: its answer goes on with that of the column before it, as "per week" does with "2"
	Computed     string              `json:"computed"`  // name of the rule that computes it
	Overridable  bool                `json:"overridable"`
	Width        string              `json:"width"` // "half", or empty for the whole column
	Source       string              `json:"source"`
	Personal     bool                `json:"personal"`  // holds data of a person
	Person       bool                `json:"person"`    // of those data, the name
	Who          bool                `json:"who"`       // asks who does something: a role, for which people write a name too
	Headcount    bool                `json:"headcount"` // counts pupils: so few that they can be known are not published
}

// Condition asks that the answer to Field is one of Is. A field's conditions must all hold. A condition on a column
// of the same table looks in the same row, on a column of the parent table in the parent row, otherwise at the
// single field.
type Condition struct {
	Field string   `json:"field"`
	Is    []string `json:"is"`
}

// Suggestion is a row that the form offers to begin with. Values holds what is no text; the words stand in Texts.
type Suggestion struct {
	ID     string            `json:"id"`
	Values map[string]string `json:"values"`
}

// Field returns the field or column with this id, or nil.
func (s *Schema) Field(id string) *Field { return s.fields[id] }

// Chapter returns the chapter that holds the field or column, or nil.
func (s *Schema) Chapter(field string) *Chapter { return s.where[field] }

// TableOf returns the rows field that the column belongs to, or nil for a field that is no column.
func (s *Schema) TableOf(column string) *Field { return s.tables[column] }

// ParentOf returns the table to whose rows the rows of f belong, or nil.
func (s *Schema) ParentOf(f *Field) *Field {
	if f.Parent == "" {
		return nil
	}
	return s.fields[s.fields[f.Parent].Table]
}

// ChildrenOf returns the tables whose rows belong to rows of table, in the form's order.
func (s *Schema) ChildrenOf(table *Field) []*Field {
	var children []*Field
	s.Walk(func(_ *Chapter, _ *Section, f *Field) {
		if f.Kind == Rows && f.Parent != "" && s.fields[f.Parent].Table == table.ID {
			children = append(children, f)
		}
	})
	return children
}

// Walk calls visit for every field that is no column, in the form's order.
func (s *Schema) Walk(visit func(*Chapter, *Section, *Field)) {
	for _, c := range s.Chapters {
		for _, sec := range c.Sections {
			for _, f := range sec.Fields {
				visit(c, sec, f)
			}
		}
	}
}

// Column returns the column with this id, or nil.
func (f *Field) Column(id string) *Field {
	for _, c := range f.Columns {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// NameColumn returns the id of the column that names a row.
func (f *Field) NameColumn() string {
	if f.Name != "" || len(f.Columns) == 0 {
		return f.Name
	}
	return f.Columns[0].ID
}

// Calculated tells whether the program alone answers f, so that nobody can fill it in.
func (f *Field) Calculated() bool { return f.Computed != "" && !f.Overridable }

// Options returns the choices of f in this row; row is empty for a field that is no column.
func (f *Field) Options(row string) []string {
	if by, ok := f.ChoicesByRow[row]; ok {
		return by
	}
	return f.Choices
}
