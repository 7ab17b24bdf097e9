package export

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
)

// sheetNames says how the workbook is ordered and what the sheets of its tables are called, for a table's title is
// often a question that is too long for a sheet.
type sheetNames struct {
	Order  []string          // names of sheets; those of chapters are the form's
	Tables map[string]string // id of a table → name of its sheet
	// Other has the names of all sheets in the other languages: language → name here → name there.
	Other map[string]map[string]string
}

//go:embed sheets.json
var sheetsJSON []byte

var sheets = sync.OnceValues(func() (sheetNames, error) {
	var names sheetNames
	if err := json.Unmarshal(sheetsJSON, &names); err != nil {
		return names, fmt.Errorf("read the names of the sheets: %w", err)
	}
	return names, nil
})

// sheet returns a name in the language of the document.
func (b *builder) sheet(name string) string {
	return cmp.Or(b.names.Other[b.Words.Lang()][name], name)
}

// tableSheet returns the name of a table's own sheet: a short one when there is one, otherwise the table's title.
func (b *builder) tableSheet(table, title string) string {
	return cmp.Or(b.sheet(b.names.Tables[table]), title)
}

// sheetOrder returns the names of the sheets in the order of the workbook.
func (b *builder) sheetOrder() []string {
	var order []string
	for _, name := range b.names.Order {
		order = append(order, b.sheet(name))
	}
	return order
}
