package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"samenspel/app/settings"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// showShortcuts lists the commands that have a shortcut, menu by menu.
func (w *Window) showShortcuts() {
	t := w.desk.Words.T
	body := widgets.Stack(4)
	for _, menu := range w.menu.Items {
		var lines []fyne.CanvasObject
		for _, item := range menu.Items {
			if item.Shortcut == nil {
				continue
			}
			keys := widgets.NewText(w.keys(item.Shortcut), theme.SizeNameLabel, theme.ColorNameHelp, true)
			lines = append(lines, widgets.Beside(widgets.NewParagraph(item.Label, theme.ColorNameText), keys))
		}
		if len(lines) > 0 {
			body.Objects = append(body.Objects, widgets.NewGap(6), widgets.NewHeading(menu.Label, ""))
			body.Objects = append(body.Objects, lines...)
		}
	}
	var hide func()
	hide = widgets.ShowDialog(w.desk.Window, t("menu.shortcuts"), widgets.Inset(0, 14, 0, 0, widgets.Sized(440, body)),
		widgets.NewPrimary(t("dialog.ok"), nil, func() { hide() }))
}

// keys returns how a shortcut is written for people, such as "Ctrl+Shift+S".
func (w *Window) keys(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var parts []string
	if k.Mod()&fyne.KeyModifierShortcutDefault != 0 {
		parts = append(parts, "Ctrl")
	}
	if k.Mod()&fyne.KeyModifierAlt != 0 {
		parts = append(parts, "Alt")
	}
	if k.Mod()&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	name, ok := keyNames[k.Key()]
	if !ok {
		name = string(k.Key())
	}
	return strings.Join(append(parts, name), "+")
}

// keyNames are the keys that Fyne calls otherwise than people do.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyPageDown: "PageDown", fyne.KeyPageUp: "PageUp", fyne.KeyEqual: "+", fyne.KeyMinus: "−",
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyReturn: "Enter",
}

// stepSize makes the text one step larger (+1) or smaller (-1).
func (w *Window) stepSize(by int) {
	at := slices.Index(settings.Scales, w.desk.Settings.Scale) + by
	if at >= 0 && at < len(settings.Scales) {
		w.change(func(s *settings.Settings) { s.Scale = settings.Scales[at] })
	}
}
