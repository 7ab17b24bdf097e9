package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// favourites are the places that Fyne's file dialog names in English, whatever words it was given.
var favourites = map[string]string{
	"App Files": "choose.place.program",
	"Computer":  "choose.place.computer",
	"Desktop":   "choose.place.desktop",
	"Documents": "choose.place.documents",
	"Downloads": "choose.place.downloads",
	"Home":      "choose.place.home",
	"Movies":    "choose.place.videos",
	"Music":     "choose.place.music",
	"Pictures":  "choose.place.pictures",
	"Videos":    "choose.place.videos",
}

// nameFavourites gives the places in the file dialog on the screen names in the user's language.
func (d *Desk) nameFavourites() {
	overlay, ok := d.Window.Canvas().Overlays().Top().(fyne.Widget)
	if !ok {
		return
	}
	objects := overlay.CreateRenderer().Objects() // Fyne wraps the dialog in a type of its own
	for _, list := range lists(objects...) {
		update := list.UpdateItem
		list.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
			update(id, item)
			line, ok := item.(*fyne.Container)
			if !ok {
				return
			}
			for _, o := range line.Objects {
				if label, ok := o.(*widget.Label); ok && favourites[label.Text] != "" {
					label.SetText(d.Words.T(favourites[label.Text]))
				}
			}
		}
		list.Refresh()
	}
	// A dialog of which the renderer is made once more stays where it is, but in the corner: then it goes to the middle.
	objects[len(objects)-1].Move(fyne.Position{})
	overlay.CreateRenderer()
}

// lists finds the lists in what a dialog shows.
func lists(objects ...fyne.CanvasObject) []*widget.List {
	var found []*widget.List
	for _, o := range objects {
		switch o := o.(type) {
		case *widget.List:
			found = append(found, o)
		case *widget.PopUp:
			found = append(found, lists(o.Content)...)
		case *fyne.Container:
			found = append(found, lists(o.Objects...)...)
		case *container.Split:
			found = append(found, lists(o.Leading, o.Trailing)...)
		}
	}
	return found
}
