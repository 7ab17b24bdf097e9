package excel

import (
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// layout sets up the page: A4, as wide as the paper, the headings on every page and standing still on the screen.
func (b *book) layout(p *page) error {
	if err := b.file.SetPanes(p.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}}); err != nil {
		return err
	}
	if err := b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.name,
		RefersTo: "'" + p.name + "'!$1:$1"}); err != nil {
		return err
	}
	return b.paper(p.name, p.title, hairline, p.landscape(), false)
}

// paper sets up the paper of a sheet, its top and bottom line and the colour of its tab.
func (b *book) paper(sheet, title, tab string, wide, single bool) error {
	size, orientation, once, all, yes, no := 9, "portrait", 1, 0, true, false
	if wide {
		orientation = "landscape"
	}
	if single {
		all = 1
	}
	side, top, bottom, edge := 0.5, 0.8, 0.7, 0.35
	color := "FF" + tab
	steps := []func() error{
		func() error { return b.file.SetSheetDimension(sheet, "") },
		func() error {
			return b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &once, FitToHeight: &all})
		},
		func() error {
			return b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &color})
		},
		func() error {
			return b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge, Horizontally: &single})
		},
		func() error {
			return b.file.SetSheetView(sheet, -1, &excelize.ViewOptions{ShowGridLines: &no, ZoomScale: b.zoom()})
		},
		func() error { return b.file.SetHeaderFooter(sheet, b.margins(title, wide)) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// zoom returns how large, in percent, the sheets show at first; nil as they are. The typeface stays that which everyone
// has: another one cannot go along in a workbook.
func (b *book) zoom() *float64 {
	if !b.report.Readable {
		return nil
	}
	larger := 130.0
	return &larger
}

// quietly makes the text behind it, up to the next part of a line, small and grey. The colour comes last: a size before
// a text that begins with a figure would be another size.
const quietly = "&8&K" + grey

// margins returns what is printed above each page, which begins with what the sheet is about, and below it: the title
// of the agreement, the name of the sheet, and which page it is.
func (b *book) margins(title string, wide bool) *excelize.HeaderFooterOptions {
	most := 80
	if wide {
		most = 120
	}
	pages := inMargin(b.report.Words.PageOf, 40)
	if strings.Count(pages, "%d") != 2 {
		pages = "%d / %d"
	}
	pages = strings.Replace(strings.Replace(pages, "%d", "&P", 1), "%d", "&N", 1)
	o := &excelize.HeaderFooterOptions{OddFooter: "&L" + quietly + inMargin(b.report.Title, most) + "&R" + quietly + "&A · " + pages}
	if title != "" {
		o.OddHeader = "&L&B&13&K" + teal + inMargin(title, 70)
	}
	if b.report.Concept {
		o.OddHeader += "&R&B&9&K" + orange + inMargin(b.report.Words.ConceptMark, 40)
	}
	return o
}

// inMargin makes a text fit for the top or bottom line, where & has a meaning and Excel keeps 255 units in all.
func inMargin(s string, limit int) string {
	s = unescaped(s)
	n := 0
	for i, r := range s {
		n += utf16.RuneLen(r)
		if r == '&' {
			n++
		}
		if n > limit {
			s = strings.TrimRight(s[:i], " ") + "…"
			break
		}
	}
	return strings.ReplaceAll(s, "&", "&&")
}
