package excel

import "strings"

// excelize reads every table again that was made before, to count them and to look for a name that is taken; with
// thirty tables that is half of the time a workbook takes. So each table's part stands aside until the file is packed,
// and something that can't be read, which still counts as one, holds its place. The names are unique (plan.go).
var held = []byte("<")

// setTableAside takes the part of the table that was just added aside.
func (b *book) setTableAside() {
	b.file.Pkg.Range(func(key, value any) bool {
		path, _ := key.(string)
		content, _ := value.([]byte)
		if !strings.HasPrefix(path, "xl/tables/table") || b.tables[path] != nil {
			return true
		}
		b.tables[path] = content
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
