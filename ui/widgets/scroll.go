package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// follower is what can let a page move along with the focus.
type follower interface{ follow(page *container.Scroll) }

// Follow lets a page move along when a button, a link or a line that folds in an object gains the focus, so that the
// Tab key never leads out of sight. Fields tell of their focus themselves.
func Follow(page *container.Scroll, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		switch o := o.(type) {
		case follower:
			o.follow(page)
		case *fyne.Container:
			Follow(page, o.Objects...)
		}
	}
}

// holder is a widget that is made of other objects.
type holder interface{ inside() fyne.CanvasObject }

func (n *Notice) inside() fyne.CanvasObject     { return n.all }
func (c *Choices) inside() fyne.CanvasObject    { return c.all }
func (o *Options) inside() fyne.CanvasObject    { return o.all }
func (c *RowCard) inside() fyne.CanvasObject    { return c.all }
func (d *Disclosure) inside() fyne.CanvasObject { return d.all }

// placeIn returns where an object lies in another one that holds it. Fyne knows the place of what was painted only,
// so not on a page that is shown for the first time.
func placeIn(o, in fyne.CanvasObject) (fyne.Position, bool) {
	if o == in {
		return fyne.Position{}, true
	}
	var parts []fyne.CanvasObject
	switch in := in.(type) {
	case *fyne.Container:
		parts = in.Objects
	case holder:
		parts = []fyne.CanvasObject{in.inside()}
	}
	for _, part := range parts {
		if at, ok := placeIn(o, part); ok {
			return at.Add(part.Position()), true
		}
	}
	return fyne.Position{}, false
}

// RevealSpan scrolls a page so that a part of an object, from top to bottom as counted in the object, is in view.
func RevealSpan(o fyne.CanvasObject, top, bottom float32, scroll *container.Scroll) {
	at, ok := placeIn(o, scroll.Content)
	if !ok {
		return
	}
	high, low := at.Y+top-revealMargin, at.Y+bottom+revealMargin
	offset := scroll.Offset.Y
	if low > offset+scroll.Size().Height {
		offset = low - scroll.Size().Height
	}
	if high < offset {
		offset = max(0, high)
	}
	if offset != scroll.Offset.Y {
		scroll.ScrollToOffset(fyne.NewPos(scroll.Offset.X, offset))
	}
}

// Steady lets something change on a page, and keeps an object at its place on the screen meanwhile; nil for none. When
// alter tells that it changed something, everything has its new place at once, so that it can be brought into view.
func Steady(o fyne.CanvasObject, scroll *container.Scroll, alter func() bool) {
	before, ok := placeIn(o, scroll.Content)
	page, laid := scroll.Content.(*fyne.Container)
	if !alter() || !laid {
		return
	}
	page.Layout.Layout(page.Objects, page.Size())
	if after, _ := placeIn(o, scroll.Content); ok && after.Y != before.Y {
		scroll.ScrollToOffset(scroll.Offset.AddXY(0, after.Y-before.Y))
	}
}

// InView tells whether enough of an object to point at is in view.
func InView(o fyne.CanvasObject, scroll *container.Scroll) bool {
	const enough = 60
	at, _ := placeIn(o, scroll.Content)
	top := at.Y - scroll.Offset.Y
	seen := min(top+o.Size().Height, scroll.Size().Height) - max(top, 0)
	return seen >= min(enough, o.Size().Height)
}
