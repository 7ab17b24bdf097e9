package assets

import (
	"embed"
	"fmt"
	"io/fs"
	"path"

	"samenspel/planning/schema"
)

// The form's structure, its words per language and the example agreement. "all:" lets a folder that still fills up
// count as one.
var (
	//go:embed all:schema
	structureFiles embed.FS
	//go:embed all:content
	contentFiles embed.FS
	//go:embed all:example
	exampleFiles embed.FS
)

// firstLang is the language that always has words for the form.
const firstLang = "nl"

// Form returns the form with its words in a language, checked. A language that has no words for the form yet gets the
// Dutch ones. The error names every mistake in the files with its place and its remedy.
func Form(lang string) (*schema.Schema, *schema.Texts, error) {
	structure, err := fs.Sub(structureFiles, "schema")
	if err != nil {
		return nil, nil, fmt.Errorf("open the form: %w", err)
	}
	words, err := fs.Sub(contentFiles, path.Join("content", contentLang(contentFiles, lang)))
	if err != nil {
		return nil, nil, fmt.Errorf("open the words of the form: %w", err)
	}
	s, t, err := schema.Load(structure, words)
	if err != nil {
		return nil, nil, fmt.Errorf("load the form: %w", err)
	}
	return s, t, nil
}

// contentLang returns the language whose words are there: lang itself, or the first language.
func contentLang(files fs.FS, lang string) string {
	if lang == "" {
		return firstLang
	}
	if _, err := fs.Stat(files, "content/"+lang+"/form.json"); err != nil {
		return firstLang
	}
	return lang
}
