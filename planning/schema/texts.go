package schema

import "cmp"

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

// SectionText is a section's heading and, when there are any, its introduction and who knows the answers.
type SectionText struct {
	Title string `json:"title"`
	Intro string `json:"intro"`
	Ask   string `json:"ask"` // who can answer its questions: roles, no persons
}

// FieldText holds all words of one field.
type FieldText struct {
	Label      string                       `json:"label"`
	Help       string                       `json:"help"`
	Example    string                       `json:"example"`
	Why        string                       `json:"why"` // what goes wrong in practice without an answer
	Ask        string                       `json:"ask"` // who can answer; empty for what the section says
	Row        string                       `json:"row"` // of Rows: what one row is called
	Choices    map[string]string            `json:"choices"`
	ChoiceHelp map[string]string            `json:"choiceHelp"`
	Fixed      map[string]SectionText       `json:"fixed"`     // of Rows: title and introduction per fixed row
	Suggested  map[string]map[string]string `json:"suggested"` // of Rows: suggestion id → column id → text
}

// Asked returns who can answer a field of a chapter: what the field says, or else its table, or else its section.
func (t *Texts) Asked(c *Chapter, field string) string {
	for _, sec := range c.Sections {
		for _, f := range sec.Fields {
			if f.ID != field && f.Column(field) == nil {
				continue
			}
			return cmp.Or(t.Fields[field].Ask, t.Fields[f.ID].Ask, t.Sections[sec.ID].Ask)
		}
	}
	return t.Fields[field].Ask
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
