package export

import "samenspel/planning"

// retired is the chapter with the answers to questions that the form does not ask: those of an older version stand
// under the words that they had then, never under other ones. Nil when there are none.
func (b *builder) retired(number int) *Chapter {
	answers := b.Agreement.Unasked(b.Schema)
	if len(answers) == 0 {
		return nil
	}
	title := b.Words.T("export.retired")
	c := &Chapter{ID: "_vervallen", Number: number, Title: title, Purpose: b.Words.T("export.retired.purpose"), Sheet: title}
	for _, path := range answers {
		c.Blocks = append(c.Blocks, b.unasked(path)...)
	}
	return c
}

// unasked returns the answer at a path; two when both parties changed it.
func (b *builder) unasked(path planning.Path) []Block {
	label, _ := b.Schema.Retired(path.Field, b.Words.Lang())
	var blocks []Block
	for _, change := range b.Agreement.Newest(path) {
		if change.Value != "" {
			blocks = append(blocks, Block{Kind: Answer, ID: path.Field, Title: label, Value: Cell{Kind: Long, Text: change.Value}})
		}
	}
	return blocks
}
