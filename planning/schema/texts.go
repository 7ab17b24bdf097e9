package schema

// Texts are the words of a form in one language, by the ids of the Schema.
type Texts struct {
	Title    string
	Units    map[string]string
	Stages   map[Stage]string
	Chapters map[string]ChapterText
	Sections map[string]SectionText
	Fields   map[string]FieldText
}

// ChapterText is a chapter's title and what it is for, in two sentences.
type ChapterText struct{ Title, Purpose string }

// SectionText is a section's heading and, when there is one, its introduction.
type SectionText struct {
	Title string `json:"title"`
	Intro string `json:"intro"`
}

// FieldText holds all words of one field.
type FieldText struct {
	Label      string                       `json:"label"`
	Help       string                       `json:"help"`
	Example    string                       `json:"example"`
	Row        string                       `json:"row"` // of Rows: what one row is called
	Choices    map[string]string            `json:"choices"`
	ChoiceHelp map[string]string            `json:"choiceHelp"`
	Fixed      map[string]SectionText       `json:"fixed"`     // of Rows: title and introduction per fixed row
	Suggested  map[string]map[string]string `json:"suggested"` // of Rows: suggestion id → column id → text
}

// Label returns the label of a field, or its id when the texts lack it.
func (t *Texts) Label(field string) string {
	if l := t.Fields[field].Label; l != "" {
		return l
	}
	return field
}

// Choice returns the words of a choice, or the choice's id when the texts lack it, so that an answer of an older
// form still shows.
func (t *Texts) Choice(field, choice string) string {
	if c := t.Fields[field].Choices[choice]; c != "" {
		return c
	}
	return choice
}
