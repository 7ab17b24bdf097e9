package validate

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// literals returns the string constants in the package's own files whose names begin with prefix.
func literals(t *testing.T, prefix string) []string {
	t.Helper()
	names, err := filepath.Glob(prefix + "*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				all = append(all, text)
			}
			return true
		})
	}
	return all
}

// codes returns the text keys that the files use.
func codes(t *testing.T, prefix string) []string {
	t.Helper()
	var found []string
	for _, text := range literals(t, prefix) {
		if strings.HasPrefix(text, "finding.") && !slices.Contains(found, text) {
			found = append(found, text)
		}
	}
	return found
}

func TestWords_EveryCodeHasWordsAndEveryWordACode(t *testing.T) {
	used := map[string]bool{}
	for _, code := range codes(t, "") {
		used[code] = true
	}
	delete(used, "finding.format")
	for _, f := range formats {
		used["finding.format"+formatKey(f)] = true
	}
	for _, lang := range []string{"nl", "en"} {
		raw, err := os.ReadFile("../../assets/i18n/" + lang + "/finding.json")
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]string
		if err := json.Unmarshal(raw, &words); err != nil {
			t.Fatal(err)
		}
		for code := range used {
			if words[code] == "" {
				t.Errorf("%s: no words for %s", lang, code)
			}
		}
		for key := range words {
			if !used[key] {
				t.Errorf("%s: nothing uses %s", lang, key)
			}
		}
	}
}

func TestRules_IdsAreInTheForm(t *testing.T) {
	s := realForm(t)
	file, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "id") {
			return true
		}
		id, _ := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if seen++; s.Field(id) == nil {
			t.Errorf("%s: the form has no %q", spec.Names[0].Name, id)
		}
		return true
	})
	if seen < 50 {
		t.Errorf("only %d ids seen", seen)
	}
}

func TestRules_ChoicesAreInTheForm(t *testing.T) {
	s := realForm(t)
	for field, choices := range map[string][]string{
		idPartyRole:        {roleSchool, roleYouthWork, roleMunicipality},
		idMunicipalityRole: {municipalitySigns},
		idTimesPeriod:      {periodWeek, periodMonth, periodPeriod, periodYear},
		idMeetingDecides:   {chairDecides},
		idSharingBasis:     {undecided},
		idSharingRowBasis:  {undecided},
		idSharingHolder:    {undecided},
		idIndicatorKind:    {kindReach, kindActivity},
		idAttachmentKind:   {contactList},
	} {
		for _, choice := range choices {
			if f := s.Field(field); f == nil || !slices.Contains(f.Choices, choice) {
				t.Errorf("%s has no choice %q", field, choice)
			}
		}
	}
}
