package lint

import (
	"regexp"
	"strconv"
	"strings"
)

// definedName is a name that a workbook gives to cells.
type definedName struct {
	Name  string `xml:"name,attr"`
	Scope string `xml:"localSheetId,attr"`
	Ref   string `xml:",chardata"`
}

var (
	validName = regexp.MustCompile(`^[\p{L}_\\][\p{L}\p{N}_.\\]*$`)
	likeCell  = regexp.MustCompile(`(?i)^(\$?[a-z]{1,3}\$?[0-9]+|r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*)$`)
	quoted    = regexp.MustCompile(`^'([^']+)'!(\$[A-Z]+\$[0-9]+(?::\$[A-Z]+\$[0-9]+)?|\$[0-9]+:\$[0-9]+)$`)
)

// badName tells whether Excel refuses a name of cells or of a table.
func badName(name string) bool {
	return !validName.MatchString(name) || likeCell.MatchString(name) || units(name) > 255
}

// checkNames looks at the names of cells; it comes behind the tables, whose names they must not have.
func (b *book) checkNames() {
	seen := map[string]bool{}
	for _, n := range b.names {
		key := strings.ToLower(n.Name)
		if scoped := n.Scope + "!" + key; seen[scoped] {
			b.add("the name %q is there twice", n.Name)
		} else {
			seen[scoped] = true
		}
		own := strings.HasPrefix(n.Name, "_xlnm.")
		if badName(n.Name) || !own && b.tables[key] != "" {
			b.add("the name %q", n.Name)
		}
		if scope, err := strconv.Atoi(n.Scope); own && (err != nil || scope >= len(b.sheets)) {
			b.add("the name %q is of sheet %q", n.Name, n.Scope)
		}
		m := quoted.FindStringSubmatch(n.Ref)
		if m == nil || b.sheet(m[1]) == nil {
			b.add("the name %q refers to %q", n.Name, n.Ref)
		}
	}
}

func (b *book) sheet(name string) *sheet {
	for _, s := range b.sheets {
		if s.name == name {
			return s
		}
	}
	return nil
}

func (b *book) hasName(name string) bool {
	for _, n := range b.names {
		if n.Scope == "" && n.Name == name {
			return true
		}
	}
	return false
}

// check is what a cell accepts, and what is said about it.
type check struct {
	Type    string `xml:"type,attr"`
	Cells   string `xml:"sqref,attr"`
	Prompt  string `xml:"prompt,attr"`
	Over    string `xml:"promptTitle,attr"`
	Error   string `xml:"error,attr"`
	Title   string `xml:"errorTitle,attr"`
	Formula string `xml:"formula1"`
}

// checkChecks looks at what cells accept. Excel takes a file with a message that is too long for a damaged one, and a
// comma in a list that stands in the cell for two choices.
func (b *book) checkChecks(s *sheet) {
	var areas []box
	for _, c := range s.Checks {
		if units(c.Over) > 32 || units(c.Title) > 32 || units(c.Prompt) > 255 || units(c.Error) > 225 {
			b.add("%s!%s: a message is too long", s.name, c.Cells)
		}
		if c.Type == "list" && !b.hasName(c.Formula) {
			b.add("%s!%s: the choices %q are no name of this workbook", s.name, c.Cells, c.Formula)
		}
		for ref := range strings.FieldsSeq(c.Cells) {
			area, ok := span(ref)
			if !ok {
				b.add("%s: a check of %q", s.name, ref)
				continue
			}
			for _, other := range areas {
				if area.overlaps(other) {
					b.add("%s!%s: is checked twice", s.name, ref)
				}
			}
			areas = append(areas, area)
		}
	}
}
