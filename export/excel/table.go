package excel

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"strings"

	"github.com/xuri/excelize/v2"
)

// addTable makes the cells of a page from the headings to the last row an Excel table.
func (b *book) addTable(p *page, last int) error {
	corner, err := excelize.CoordinatesToCellName(len(p.columns), max(last, 2))
	if err != nil {
		return err
	}
	stripes := false
	if err := b.file.AddTable(p.name, &excelize.Table{Range: "A1:" + corner, Name: p.table, ShowRowStripes: &stripes}); err != nil {
		return err
	}
	b.setTableAside(p)
	return nil
}

// excelize reads every table again that was made before, to count them and to look for a name that is taken; with
// thirty tables that is half of the time a workbook takes. So each table's part stands aside until the file is packed,
// and something that can't be read, which still counts as one, holds its place. The names are unique (plan.go).
var held = []byte("<")

// setTableAside takes the part of the table that was just added aside, and describes it meanwhile.
func (b *book) setTableAside(p *page) {
	b.file.Pkg.Range(func(key, value any) bool {
		path, _ := key.(string)
		content, _ := value.([]byte)
		if !strings.HasPrefix(path, "xl/tables/table") || b.tables[path] != nil {
			return true
		}
		b.tables[path] = described(content, cmp.Or(oneLine(p.title), p.name), p.about)
		b.file.Pkg.Store(path, held)
		return false
	})
}

// putTablesBack gives every table its part again.
func (b *book) putTablesBack() {
	for path, content := range b.tables {
		b.file.Pkg.Store(path, content)
	}
}

// described gives a table the description that a screen reader says. The library has no call for it.
func described(table []byte, title, about string) []byte {
	var out bytes.Buffer
	attribute := func(name, text string, limit int) {
		out.WriteString(" " + name + `="`)
		_ = xml.EscapeText(&out, []byte(shorten(unescaped(text), limit))) // a buffer never fails
		out.WriteByte('"')
	}
	const end = "</table>"
	out.Write(bytes.TrimSuffix(bytes.TrimSpace(table), []byte(end)))
	out.WriteString(`<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}"` +
		` xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table`)
	attribute("altText", title, 250)
	attribute("altTextSummary", cmp.Or(oneLine(about), title), 1000)
	out.WriteString("/></ext></extLst>" + end)
	return out.Bytes()
}
