package check

import "math"

// matrix takes points from one system of coordinates to another.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func matrixOf(a []any) matrix {
	m := identity
	for i := range m {
		if i < len(a) {
			m[i] = number(a, i)
		}
	}
	return m
}

// times returns the matrix that goes first through m, then through n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) point(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// area is the smallest rectangle around points.
type area struct {
	left, bottom, right, top float64
	any                      bool
}

func (a *area) add(x, y float64) {
	if !a.any {
		*a = area{x, y, x, y, true}
		return
	}
	a.left, a.right = math.Min(a.left, x), math.Max(a.right, x)
	a.bottom, a.top = math.Min(a.bottom, y), math.Max(a.top, y)
}

// point adds a point to the path, as the page sees it.
func (p *painter) point(x, y float64) { p.path.add(p.state.matrix.point(x, y)) }

func (p *painter) curve(a []any) {
	for i := 0; i+1 < len(a); i += 2 {
		p.point(number(a, i), number(a, i+1))
	}
}

func (p *painter) rectangle(a []any) {
	x, y := number(a, 0), number(a, 1)
	p.point(x, y)
	p.point(x+number(a, 2), y+number(a, 3))
}

// paintPath notes what was painted, and begins anew.
func (p *painter) paintPath([]any) {
	if p.path.any {
		p.note(p.path, "", 0)
	}
	p.path = area{}
}

// note keeps a mark on the page.
func (p *painter) note(a area, text string, size float64) {
	piece, artifact := p.belongs()
	p.page.marks = append(p.page.marks, Mark{
		Text: text, Size: size, Left: a.left, Bottom: a.bottom, Right: a.right, Top: a.top, Piece: piece, Artifact: artifact,
	})
}
