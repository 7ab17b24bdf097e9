package main

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// theirs are words of Fyne by which the window's code knows what to translate.
var theirs = map[string]bool{
	"App Files":  true, // ui/page gives it a name of ours
	"Select all": true, // a key in fyne.json
}

// TestTexts_NoPhraseInTheWindowsCode: words with a space between them are for people, and belong in the texts.
func TestTexts_NoPhraseInTheWindowsCode(t *testing.T) {
	set, files := sources(t, "ui", "app/desk")
	found := map[string]bool{}
	for _, file := range files {
		if imports(file, "testing") {
			continue // it speaks to programmers
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if _, tag := n.(*ast.Field); tag {
				return false
			}
			said, ok := text(n)
			if !ok || !strings.Contains(said, " ") || !wordy(said) || strings.HasPrefix(said, "<") { // a drawing
				return true
			}
			found[said] = true
			if !theirs[said] {
				t.Errorf("%s: %q belongs in assets/i18n", set.Position(n.Pos()), said)
			}
			return true
		})
	}
	for phrase := range theirs {
		if !found[phrase] {
			t.Errorf("no code says %q any more; take it off the list", phrase)
		}
	}
}

func imports(file *ast.File, path string) bool {
	return slices.ContainsFunc(file.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"`+path+`"` })
}

// wordy tells whether a literal has letters beside its placeholders.
func wordy(said string) bool {
	return strings.ContainsFunc(verbForm.ReplaceAllString(said, ""), unicode.IsLetter)
}

// TestTexts_NoSentenceInTheWindowsCode: what a widget, a dialog or a menu shows comes from the texts.
func TestTexts_NoSentenceInTheWindowsCode(t *testing.T) {
	set, files := sources(t, "ui", "app/desk")
	seen := 0
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !shows(call) {
				return true
			}
			seen++
			for _, arg := range call.Args {
				for _, sentence := range sentences(arg) {
					t.Errorf("%s: %q belongs in assets/i18n", set.Position(n.Pos()), sentence)
				}
			}
			return true
		})
	}
	if seen < 100 {
		t.Errorf("only %d calls seen", seen)
	}
}

// shows tells whether a call puts something on the screen.
func shows(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	if from, ok := f.X.(*ast.Ident); ok {
		switch from.Name {
		case "widgets", "widget", "dialog", "container", "canvas":
			return true
		case "fyne":
			return strings.HasPrefix(f.Sel.Name, "NewMenu")
		}
	}
	switch f.Sel.Name {
	case "SetText", "SetLeft", "SetRight", "SetTitle", "SetTitleText", "SetConfirmText", "SetDismissText", "SetPlaceHolder", "Say", "say":
		return true
	}
	return false
}

// sentences returns the literals with letters in an argument; keys of texts and what a function does later aside.
func sentences(arg ast.Expr) []string {
	var found []string
	ast.Inspect(arg, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // its own calls are looked at by themselves
		case *ast.CallExpr:
			if speaks(n) != "" {
				return false
			}
		case *ast.BasicLit:
			if said, ok := text(n); ok && wordy(said) {
				found = append(found, said)
			}
		}
		return true
	})
	return found
}
