package lint

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// sheet is a sheet as it stands in its part. What must not be there is read to be seen.
type sheet struct {
	name, path string
	hidden     bool
	relations  map[string]string

	Properties struct {
		Tab struct {
			RGB string `xml:"rgb,attr"`
		} `xml:"tabColor"`
		Page struct {
			Fit string `xml:"fitToPage,attr"`
		} `xml:"pageSetUpPr"`
	} `xml:"sheetPr"`
	Dimension *struct{} `xml:"dimension"`
	View      struct {
		Grid string `xml:"showGridLines,attr"`
		Pane struct {
			State string `xml:"state,attr"`
			Rows  string `xml:"ySplit,attr"`
		} `xml:"pane"`
	} `xml:"sheetViews>sheetView"`
	Columns []struct {
		Width float64 `xml:"width,attr"`
	} `xml:"cols>col"`
	Rows        []row       `xml:"sheetData>row"`
	Protection  *protection `xml:"sheetProtection"`
	Merged      []area      `xml:"mergeCells>mergeCell"`
	Conditional []struct{}  `xml:"conditionalFormatting"`
	Checks      []check     `xml:"dataValidations>dataValidation"`
	Links       []link      `xml:"hyperlinks>hyperlink"`
	Margins     *struct{}   `xml:"pageMargins"`
	Paper       struct {
		Size        string `xml:"paperSize,attr"`
		Orientation string `xml:"orientation,attr"`
	} `xml:"pageSetup"`
	Lines struct {
		Header string `xml:"oddHeader"`
		Footer string `xml:"oddFooter"`
	} `xml:"headerFooter"`
	Tables []struct {
		ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"tableParts>tablePart"`

	texts map[[2]int]string // column and row → text of a filled cell
	last  int               // row
}

type row struct {
	Number int     `xml:"r,attr"`
	Height float64 `xml:"ht,attr"`
	Custom string  `xml:"customHeight,attr"`
	Hidden string  `xml:"hidden,attr"`
	Cells  []cell  `xml:"c"`
}

type cell struct {
	Name    string    `xml:"r,attr"`
	Style   int       `xml:"s,attr"`
	Type    string    `xml:"t,attr"`
	Value   *string   `xml:"v"`
	Formula *struct{} `xml:"f"`
}

type area struct {
	Ref string `xml:"ref,attr"`
}

type protection struct {
	On       string `xml:"sheet,attr"`
	Password string `xml:"password,attr"`
	Hash     string `xml:"hashValue,attr"`
}

// readSheets reads the workbook part and the sheets that it names.
func (b *book) readSheets() {
	var workbook struct {
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
		Names []definedName `xml:"definedNames>definedName"`
	}
	b.decode("xl/workbook.xml", &workbook)
	b.names = workbook.Names
	targets := b.relations("xl/workbook.xml")
	seen := map[string]bool{}
	for i, w := range workbook.Sheets {
		s := &sheet{name: w.Name, path: targets[w.ID], hidden: w.State != "" && w.State != "visible"}
		if want := fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1); s.path != want {
			b.add("sheet %q is %q, want %s", s.name, s.path, want)
			continue
		}
		key := strings.ToLower(s.name)
		if seen[key] || badSheetName(s.name) {
			b.add("sheet name %q", s.name)
		}
		seen[key] = true
		b.decode(s.path, s)
		s.relations = b.relations(s.path)
		b.sheets = append(b.sheets, s)
	}
	if len(b.sheets) == 0 || b.sheets[0].hidden {
		b.add("there is no sheet to see first")
	}
}

// badSheetName tells whether Excel refuses a name, or another program loses what refers to it.
func badSheetName(name string) bool {
	return name == "" || units(name) > 31 || strings.ContainsAny(name, `[]:*?/\'`) || strings.TrimSpace(name) != name ||
		strings.EqualFold(name, "history") || defaultName.MatchString(name)
}

// defaultName is a name that says nothing.
var defaultName = regexp.MustCompile(`(?i)^(sheet|blad)[0-9]*$`)

// checkSheet looks at one sheet.
func (b *book) checkSheet(s *sheet) {
	if s.Dimension != nil {
		b.add("%s: has a dimension, which readers believe", s.name)
	}
	b.checkRows(s)
	b.checkMerged(s)
	b.checkChecks(s)
	b.checkLinks(s)
	b.checkProtection(s)
	if len(s.Conditional) > 0 {
		b.add("%s: has conditional formats, whose formulas nobody checks", s.name)
	}
	switch {
	case s.hidden && len(s.Tables) > 0:
		b.add("%s: a hidden table", s.name)
	case s.hidden:
		return
	case len(s.Tables) > 1:
		b.add("%s: has %d tables", s.name, len(s.Tables))
	}
	b.checkPage(s)
	if s.texts[[2]int{1, 1}] == "" {
		b.add("%s: A1, where reading begins, is empty", s.name)
	}
	for _, t := range s.Tables {
		b.checkTable(s, s.relations[t.ID])
	}
}

// checkRows looks at the rows and cells, and remembers what they hold.
func (b *book) checkRows(s *sheet) {
	s.texts = map[[2]int]string{}
	merged := s.mergedRows()
	for _, r := range s.Rows {
		if r.Number <= s.last || r.Number > 1048576 {
			b.add("%s: row %d comes behind row %d", s.name, r.Number, s.last)
		}
		s.last = r.Number
		if !s.hidden && (r.Height <= 0 || r.Height > 409.5) {
			b.add("%s: row %d is %.1f points high", s.name, r.Number, r.Height)
		}
		if r.Custom != "" && !merged[r.Number] {
			b.add("%s: row %d cannot grow", s.name, r.Number)
		}
		if r.Hidden != "" {
			b.add("%s: row %d is hidden", s.name, r.Number)
		}
		before := 0
		for _, c := range r.Cells {
			column, number := place(c.Name)
			if number != r.Number || column <= before {
				b.add("%s: %s stands in row %d behind column %d", s.name, c.Name, r.Number, before)
			}
			before = column
			if c.Value != nil {
				s.texts[[2]int{column, number}] = b.text(s, c)
			}
		}
	}
	for _, c := range s.Columns {
		if c.Width <= 0 || c.Width > 255 {
			b.add("%s: a column %.1f wide", s.name, c.Width)
		}
	}
}

// text returns what a filled cell holds, as it stands in the file.
func (b *book) text(s *sheet, c cell) string {
	if c.Formula != nil {
		b.add("%s!%s: is a formula", s.name, c.Name)
	}
	b.checkLook(s, c)
	value := *c.Value
	switch c.Type {
	case "s":
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(b.strings) {
			b.add("%s!%s: text %s is not there", s.name, c.Name, value)
			return ""
		}
		return b.strings[i]
	case "", "n":
		if _, err := strconv.ParseFloat(value, 64); err != nil {
			b.add("%s!%s: %q is no number", s.name, c.Name, value)
		}
	default: // a number marked as text shows as text until it is computed again
		b.add("%s!%s: is of the type %q", s.name, c.Name, c.Type)
	}
	return value
}

// checkProtection looks whether a protected sheet can be opened again and filled in.
func (b *book) checkProtection(s *sheet) {
	if s.Protection == nil {
		return
	}
	if s.Protection.Password != "" || s.Protection.Hash != "" {
		b.add("%s: is protected by a password", s.name)
	}
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			if b.styles.unlocked(c.Style) {
				return
			}
		}
	}
	b.add("%s: is protected and has no cell to fill in", s.name)
}

// readStrings reads the texts that cells share.
func (b *book) readStrings() {
	var shared struct {
		Unique int `xml:"uniqueCount,attr"`
		Items  []struct {
			Text struct {
				Space string `xml:"http://www.w3.org/XML/1998/namespace space,attr"`
				Value string `xml:",chardata"`
			} `xml:"t"`
			Runs []xml.Name `xml:"r"`
		} `xml:"si"`
	}
	if b.parts["xl/sharedStrings.xml"] == nil {
		return
	}
	b.decode("xl/sharedStrings.xml", &shared)
	if shared.Unique != len(shared.Items) {
		b.add("sharedStrings.xml holds %d texts and says %d", len(shared.Items), shared.Unique)
	}
	for i, item := range shared.Items {
		value := item.Text.Value
		b.strings = append(b.strings, value)
		if strings.Trim(value, " \t\n\r") != value && item.Text.Space != "preserve" {
			b.add("text %d loses its spaces", i)
		}
		if n := units(shown(value)); n > 32767 {
			b.add("text %d has %d units", i, n)
		}
		if strings.ContainsRune(value, '\r') {
			b.add("text %d has a line end that shows as _x000D_", i)
		}
		b.checkEscapes(value)
	}
}

var escape = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// shown returns a text of the file as people see it.
func shown(text string) string {
	return strings.NewReplacer("_x005F_", "_", "_x005f_", "_").Replace(text)
}

// checkEscapes looks whether a text that looks like an escape was escaped itself.
func (b *book) checkEscapes(text string) {
	for _, m := range escape.FindAllStringSubmatch(text, -1) {
		if !strings.EqualFold(m[1], "005F") {
			b.add("%s would be read as a sign", m[0])
		}
	}
	for _, r := range text {
		if r >= 0xFDD0 && r <= 0xFDEF {
			b.add("the noncharacter %U stands in a text", r)
		}
	}
}
