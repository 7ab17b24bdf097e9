package export

import (
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

// sheet returns the name of a table's own sheet: a short one when there is one, otherwise the table's title.
func (b *builder) sheet(table, title string) string {
	if name := b.names.Tables[table]; name != "" {
		return name
	}
	return title
}
