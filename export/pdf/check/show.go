package check

import "strings"

func (p *painter) beginText([]any) {
	p.wants(!p.inText, "a text object within a text object")
	p.inText = true
	p.texts++
	p.state.text, p.state.line = identity, identity
}

func (p *painter) endText([]any) {
	p.wants(p.inText, "ET without BT")
	p.inText = false
}

func (p *painter) setFont(a []any) {
	name, _ := first(a).(nameOf)
	o := p.dict(p.resources["Font"])[string(name)]
	p.wants(p.dict(o) != nil, "the font %q is not there", name)
	p.state.font, p.state.size = p.fontOf(o), number(a, 1)
}

// move goes to the begin of another line.
func (p *painter) move(x, y float64) {
	p.state.line = matrix{1, 0, 0, 1, x, y}.times(p.state.line)
	p.state.text = p.state.line
}

func (p *painter) show(a []any) { p.showList([]any{list(a)}) }

// showList draws texts with moves between them.
func (p *painter) showList(a []any) {
	p.wants(p.inText, "text is drawn outside a text object")
	all, _ := first(a).(list)
	if p.state.font == nil {
		p.fault("text is drawn without a font")
		return
	}
	var text strings.Builder
	var around area
	for _, part := range all {
		switch part := part.(type) {
		case float64:
			p.forward(-part / 1000 * p.state.size * p.state.stretch)
		case []byte:
			p.glyphs(part, &text, &around)
		}
	}
	if around.any {
		p.note(around, text.String(), p.state.size)
	}
	if !p.replaced() {
		p.says(text.String())
	}
}

func (p *painter) forward(by float64) { p.state.text = matrix{1, 0, 0, 1, by, 0}.times(p.state.text) }

// glyphs draws the glyphs of codes.
func (p *painter) glyphs(codes []byte, text *strings.Builder, around *area) {
	s := &p.state
	step := s.font.bytes
	p.wants(len(codes)%step == 0, "half a code of the font %s", s.font.name)
	replaced := p.replaced()
	for i := 0; i+step <= len(codes); i += step {
		code := bigEndian(codes[i : i+step])
		s.font.use(code, replaced)
		said := s.font.texts[code]
		text.WriteString(said)
		width := s.font.widthOf(code) / 1000 * s.size
		if said == "" || strings.TrimSpace(said) != "" {
			whole := s.text.times(s.matrix)
			around.add(whole.point(0, s.rise))
			around.add(whole.point(width*s.stretch, s.rise))
		}
		width += s.spacing
		if step == 1 && code == ' ' {
			width += s.wordSpacing
		}
		p.forward(width * s.stretch)
	}
}
