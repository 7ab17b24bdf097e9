package excel

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// Colours of the workbook, near those of the window: teal, orange, warm paper. The linter computes their contrast.
const (
	teal     = "0B5563"
	headFill = "2A7F8E"
	orange   = "9C4A0A"
	paper    = "FBF8F1"
	warm     = "FCEBDC"
	hairline = "C9D6D9"
	grey     = "5B6B73"
	ink      = "1C2B30"
	white    = "FFFFFF"
)

var (
	body  = face{size: 10.5}
	small = face{size: 8}
	head  = face{size: 10.5, bold: true}
)

// look is all that makes up the style of a cell.
type look struct {
	face
	italic, underline bool
	color, fill       string
	across, down      string // alignment
	line              string // colour of the line below
	format            string // number format; empty for General
	quoted            bool   // the quote prefix: never take this text for a formula
	open              bool   // can be filled in on a protected sheet
}

// style returns the number of a style. Equal looks share one.
func (b *book) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	if l.quoted {
		return b.quotedStyle(l)
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: l.size, Bold: l.bold, Italic: l.italic, Color: l.color},
		Alignment: &excelize.Alignment{Horizontal: l.across, Vertical: l.down, WrapText: true, Indent: 1},
	}
	if l.underline {
		s.Font.Underline = "single"
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.line != "" {
		s.Border = []excelize.Border{{Type: "bottom", Style: 1, Color: l.line}}
	}
	if l.open {
		s.Protection = &excelize.Protection{}
	}
	switch l.format {
	case "":
	case "@":
		s.NumFmt = 49
	default:
		s.CustomNumFmt = &l.format
	}
	id, err := b.file.NewStyle(s)
	if err != nil {
		return 0, err
	}
	b.styles[l] = id
	return id, nil
}

// quotedStyle adds a copy of a style with Excel's quote prefix, which the library has no call for.
func (b *book) quotedStyle(l look) (int, error) {
	unquoted := l
	unquoted.quoted = false
	id, err := b.style(unquoted)
	if err != nil {
		return 0, err
	}
	xfs, yes := b.file.Styles.CellXfs, true
	xf := xfs.Xf[id]
	xf.QuotePrefix = &yes
	xfs.Xf = append(xfs.Xf, xf)
	xfs.Count = len(xfs.Xf)
	b.styles[l] = len(xfs.Xf) - 1
	return b.styles[l], nil
}

// dateFormat returns how Excel shows a date in a language.
func dateFormat(lang string) string {
	switch language(lang) {
	case "nl":
		return "dd-mm-yyyy"
	case "en":
		return "dd/mm/yyyy"
	}
	return "yyyy-mm-dd"
}

func language(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(lang)
}

// locale makes programs show a number as the language of the report writes it.
func locale(lang string) string {
	switch language(lang) {
	case "nl":
		return "-413"
	case "en":
		return "-809"
	}
	return ""
}

func moneyFormat(lang string) string { return "[$€" + locale(lang) + `]\ #,##0.00` }

// numberFormat shows a number as its text for people does: with as many decimals, thousands apart or not, and the
// unit behind it.
func numberFormat(c export.Cell, lang string) string {
	figures := strings.TrimSuffix(c.Text, " "+c.Unit)
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(c.Number, "-"), ".")
	mark := "."
	if language(lang) == "nl" {
		mark = ","
	}
	_, shown, _ := strings.Cut(figures, mark)
	format := "0"
	if len(whole) > 3 && !strings.Contains(figures, whole) {
		format = "#,##0"
	}
	if decimals := min(max(len(shown), len(fraction)), 15); decimals > 0 {
		format += "." + strings.Repeat("0", decimals)
	}
	if unit := oneLine(strings.ReplaceAll(c.Unit, `"`, "")); unit != "" && len(unit) <= 40 {
		format += `" ` + unit + `"`
	}
	if l := locale(lang); l != "" {
		format = "[$" + l + "]" + format
	}
	return format
}
