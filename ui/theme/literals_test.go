package theme

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestColor_NobodyElseMakesOne reads the window's code: a colour that is made there would follow no look and stand in
// no list. Nothing is wrong with a colour that does not show.
func TestColor_NobodyElseMakesOne(t *testing.T) {
	read := 0
	for _, folder := range []string{"..", "../../app"} {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && path == filepath.Join("..", "theme") {
				return filepath.SkipDir
			}
			if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				read++
				for _, at := range made(t, path) {
					t.Errorf("%s makes a colour; take one of the theme's", at)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 40 {
		t.Errorf("only %d files were read", read)
	}
}

// made returns where a file takes something from image/color other than a type or what does not show.
func made(t *testing.T, path string) []token.Position {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var at []token.Position
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if from, ok := s.X.(*ast.Ident); ok && from.Name == "color" && s.Sel.Name != "Color" && s.Sel.Name != "Transparent" {
				at = append(at, files.Position(s.Pos()))
			}
		}
		return true
	})
	return at
}
