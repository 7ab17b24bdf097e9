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

// RevealSpan scrolls a page so that a part of an object, from top to bottom as counted in the object, is in view.
func RevealSpan(o fyne.CanvasObject, top, bottom float32, scroll *container.Scroll) {
	driver := fyne.CurrentApp().Driver()
	if scroll.Content == nil || driver.CanvasForObject(o) == nil {
		return
	}
	at := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll.Content).Y
	high, low := at+top-revealMargin, at+bottom+revealMargin
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

// InView tells whether enough of an object to point at is in view.
func InView(o fyne.CanvasObject, scroll *container.Scroll) bool {
	const enough = 30
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y
	seen := min(top+o.Size().Height, scroll.Size().Height) - max(top, 0)
	return seen >= min(enough, o.Size().Height)
}
