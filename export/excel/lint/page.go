package lint

import (
	"regexp"
	"strings"
)

var (
	tabColour = regexp.MustCompile(`^[0-9A-F]{8}$`)
	lineCode  = regexp.MustCompile(`&(&|[LCRPNABI]|[0-9]{1,2}|K[0-9A-F]{6})`)
)

// checkPage looks at the paper, what stands above and below each page, and how the sheet shows on the screen.
func (b *book) checkPage(s *sheet) {
	if !tabColour.MatchString(s.Properties.Tab.RGB) {
		b.add("%s: the colour of the tab is %q", s.name, s.Properties.Tab.RGB)
	}
	if s.Paper.Size != "9" || s.Paper.Orientation == "" || s.Margins == nil || !isTrue(s.Properties.Page.Fit) {
		b.add("%s: is not laid out for A4, as wide as the page", s.name)
	}
	if isTrue(s.View.Grid) || s.View.Grid == "" {
		b.add("%s: shows grid lines", s.name)
	}
	if len(s.Tables) > 0 && (s.View.Pane.State != "frozen" || s.View.Pane.Rows != "1") {
		b.add("%s: the headings do not stay in view", s.name)
	}
	for _, line := range []string{s.Lines.Header, s.Lines.Footer} {
		if n := units(line); n > 255 {
			b.add("%s: a line of the page has %d units", s.name, n)
		}
		if strings.Contains(lineCode.ReplaceAllString(line, ""), "&") {
			b.add("%s: the line of the page %q", s.name, line)
		}
	}
	for _, want := range []string{"&A", "&P", "&N"} {
		if !strings.Contains(strings.ReplaceAll(s.Lines.Footer, "&&", ""), want) {
			b.add("%s: below a page stands no %s", s.name, want)
		}
	}
}

func isTrue(attribute string) bool { return attribute == "1" || attribute == "true" }

// link is a hyperlink.
type link struct {
	Ref      string `xml:"ref,attr"`
	ID       string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	Location string `xml:"location,attr"`
	Tooltip  string `xml:"tooltip,attr"`
}

// checkLinks looks whether links stay in the workbook, lead somewhere and say where.
func (b *book) checkLinks(s *sheet) {
	for _, l := range s.Links {
		column, row := place(l.Ref)
		if l.ID != "" || !b.leads(l.Location) {
			b.add("%s!%s: the link leads to %q", s.name, l.Ref, l.Location)
		}
		if n := units(l.Tooltip); n == 0 || n > 255 {
			b.add("%s!%s: the link says where it leads in %d units", s.name, l.Ref, n)
		}
		if s.texts[[2]int{column, row}] == "" {
			b.add("%s!%s: the link has no text", s.name, l.Ref)
		}
	}
}

// leads tells whether a reference is a place on a sheet that people see.
func (b *book) leads(location string) bool {
	name, cell, ok := strings.Cut(strings.TrimPrefix(location, "'"), "'!")
	column, _ := place(cell)
	if !ok || column == 0 {
		return false
	}
	for _, s := range b.sheets {
		if s.name == name {
			return !s.hidden
		}
	}
	return false
}
