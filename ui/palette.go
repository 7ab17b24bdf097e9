package ui

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"samenspel/export"
	"samenspel/ui/widgets"
)

// showPalette lets the user type where to go or what to do: chapters, questions and rows of the open agreement, and
// every command that can be given now.
func (w *Window) showPalette() {
	t := w.desk.Words.T
	offers := w.offers()
	widgets.ShowPalette(w.desk.Window, widgets.PaletteWords{
		Title: t("palette.title"), Hint: t("palette.hint"), None: t("palette.none"), Cancel: t("dialog.cancel"),
	}, func(text string) []widgets.PaletteItem { return ranked(offers, text) })
}

func (w *Window) offers() []widgets.PaletteItem {
	var offers []widgets.PaletteItem
	if w.editor != nil {
		for _, p := range w.editor.Places() {
			offers = append(offers, widgets.PaletteItem{Title: p.Title, Note: p.Note, Do: p.Go})
		}
	}
	for _, menu := range w.menu.Items {
		offers = append(offers, w.commands(menu)...)
	}
	return offers
}

// commands lists what a menu and those inside it offer now.
func (w *Window) commands(menu *fyne.Menu) []widgets.PaletteItem {
	var offers []widgets.PaletteItem
	for _, item := range menu.Items {
		switch {
		case item.ChildMenu != nil:
			for _, inside := range w.commands(item.ChildMenu) {
				inside.Title = w.desk.Words.T("palette.inside", item.Label, inside.Title)
				offers = append(offers, inside)
			}
		case item.IsSeparator || item.Disabled || item.Action == nil:
		default:
			note := menu.Label
			if item.Shortcut != nil {
				note = w.keys(item.Shortcut)
			}
			offers = append(offers, widgets.PaletteItem{Title: strings.TrimSuffix(item.Label, "…"), Note: note, Do: item.Action})
		}
	}
	return offers
}

// ranked returns the offers that hold every word of a text, those that begin with it first; case and accents do not
// matter.
func ranked(offers []widgets.PaletteItem, text string) []widgets.PaletteItem {
	wanted := export.Plain(text)
	type match struct {
		offer widgets.PaletteItem
		rank  int
	}
	var matches []match
	for _, offer := range offers {
		if rank, ok := rankOf(export.Plain(offer.Title), export.Plain(offer.Note), wanted); ok {
			matches = append(matches, match{offer, rank})
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(a.rank, b.rank) })
	var found []widgets.PaletteItem
	for _, m := range matches {
		found = append(found, m.offer)
	}
	return found
}

// rankOf tells how well an offer fits, 0 best, and whether it fits at all.
func rankOf(title, note, wanted string) (rank int, ok bool) {
	for word := range strings.FieldsSeq(wanted) {
		if !strings.Contains(title, word) {
			rank = 3
			if !strings.Contains(note, word) {
				return 0, false
			}
		}
	}
	title = strings.TrimLeft(title, "0123456789. ") // the number of a chapter
	switch {
	case rank == 3:
		return 3, true
	case strings.HasPrefix(title, wanted):
		return 0, true
	case strings.Contains(title, " "+wanted):
		return 1, true
	}
	return 2, true
}
