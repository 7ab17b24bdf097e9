package validate

import (
	"samenspel/planning"
	"samenspel/planning/schema"
)

// putAside stands before the id of a field whose privacy warning someone read and put aside.
const putAside = "_opzij."

// PutAside returns the path at which "ja" says that someone put the privacy warning on p aside.
func PutAside(p planning.Path) planning.Path {
	return planning.Path{Field: putAside + p.Field, Row: p.Row}
}

func (c *check) guard(f *schema.Field, p planning.Path, value string) {
}
