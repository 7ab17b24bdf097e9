package check

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// begin opens a part with a tag.
func (p *painter) begin(a []any) {
	tag, _ := first(a).(nameOf)
	m := marked{piece: missing, artifact: tag == "Artifact"}
	if p.inText {
		m.inText = p.texts
	}
	said, replaced := "", false
	if len(a) > 1 {
		m.piece, said, replaced = p.properties(a[1])
	}
	outerPiece, outerArtifact := p.belongs()
	switch tagged := m.piece != missing; {
	case m.artifact && tagged:
		p.fault("an artifact has the number %d of a tagged piece", m.piece)
	case m.artifact && outerPiece != missing:
		p.fault("an artifact within the tagged piece %d", outerPiece)
	case tagged && outerArtifact:
		p.fault("the tagged piece %d within an artifact", m.piece)
	case tagged && outerPiece != missing:
		p.fault("the tagged piece %d within the tagged piece %d", m.piece, outerPiece)
	}
	if m.piece != missing {
		_, twice := p.page.texts[m.piece]
		p.wants(!twice, "two tagged pieces have the number %d", m.piece)
		p.page.pieces = append(p.page.pieces, m.piece)
		p.page.texts[m.piece] += "" // known from now on, though it may say nothing
	}
	m.replaced = replaced
	inReplaced := p.replaced()
	p.open = append(p.open, m)
	if replaced && !inReplaced {
		p.says(said)
	}
}

// properties returns what is said of a part: its number, and the text that stands for what it draws.
func (p *painter) properties(said any) (piece int, text string, replaced bool) {
	piece = missing
	switch said := said.(type) {
	case entries:
		if n, is := said["MCID"].(float64); is {
			piece = int(n)
		}
		if t, is := said["ActualText"].([]byte); is {
			text, replaced = forPeople(t), true
		}
	case nameOf:
		d := p.dict(p.dict(p.resources["Properties"])[string(said)])
		p.wants(d != nil, "the properties %q are not there", said)
		if d["MCID"] != nil {
			piece = p.whole(d["MCID"])
		}
		text, replaced = p.text(types.Object(d["ActualText"]))
	}
	return piece, text, replaced
}

func (p *painter) endMarked([]any) {
	if len(p.open) == 0 {
		p.fault("EMC without a begin")
		return
	}
	m := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	now := 0
	if p.inText {
		now = p.texts
	}
	p.wants(m.inText == now, "marked content begins inside a text object and ends outside, or the other way round")
}

// belongs tells which tagged piece we are in, or that it is an artifact.
func (p *painter) belongs() (piece int, artifact bool) {
	for i := len(p.open) - 1; i >= 0; i-- {
		if m := p.open[i]; m.piece != missing || m.artifact {
			return m.piece, m.artifact
		}
	}
	return missing, false
}

func (p *painter) replaced() bool {
	for _, m := range p.open {
		if m.replaced {
			return true
		}
	}
	return false
}

// says adds text to the page and to the piece that we are in.
func (p *painter) says(text string) {
	p.page.text.WriteString(text)
	if piece, _ := p.belongs(); piece != missing {
		p.page.texts[piece] += text
	}
}

// belonging checks that what is painted belongs to the text or is said to be decoration.
func (p *painter) belonging(op operator) {
	piece, artifact := p.belongs()
	p.wants(artifact || piece != missing, "%s draws outside tagged content and artifacts", op)
}
