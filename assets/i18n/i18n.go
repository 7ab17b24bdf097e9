// Package i18n speaks: it holds the words of the program in Dutch and English, and it writes and reads dates, numbers,
// money, times and codes the way people do.
//
// The words lie in nl and en, one file an area (nl/start.json, en/start.json), each a flat object from key to text. A
// key is page.element.state; a plural has the keys key.one and key.other, both with the number as first placeholder.
// The two languages have the same files, keys and placeholders. Two files stand apart: fyne.json holds the words of the
// window toolkit under its own keys and is handed over with Fyne; format.json holds names of months and patterns.
//
// What is stored is canonical (planning says how); Format… turns it into what people read and Parse… turns what they
// typed into it. Nobody else does either. The package imports planning and planning/schema, never app, ui or export.
package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

//go:embed nl/*.json en/*.json
var files embed.FS

// toolkit is the file with the words of the window toolkit; they are no words of ours.
const toolkit = "fyne.json"

// Texts are the words of the program in one language. They do not change after Load, so anyone may share them.
type Texts struct {
	lang  string
	words map[string]string
}

// Load reads the words of a language, "nl" or "en". The error names the file that is damaged or the key that stands
// in two files.
func Load(lang string) (*Texts, error) { return load(files, lang) }

func load(folder fs.FS, lang string) (*Texts, error) {
	names, err := fs.Glob(folder, path.Join(lang, "*.json"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no texts for the language %q", lang)
	}
	t := &Texts{lang: lang, words: map[string]string{}}
	where := map[string]string{}
	for _, name := range names {
		if path.Base(name) == toolkit {
			continue
		}
		area, err := readArea(folder, name)
		if err != nil {
			return nil, err
		}
		for key, text := range area {
			if other, ok := where[key]; ok {
				return nil, fmt.Errorf("%s: the key %q stands in %s too; remove one of the two", name, key, other)
			}
			where[key], t.words[key] = name, text
		}
	}
	return t, nil
}

func readArea(folder fs.FS, name string) (map[string]string, error) {
	raw, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	var area map[string]string
	if err := json.Unmarshal(raw, &area); err != nil {
		return nil, fmt.Errorf("read texts of %s: %w", name, err)
	}
	return area, nil
}

// Fyne returns the words of the window toolkit in a language, in the toolkit's own format, for
// lang.AddTranslations; nil for a language that there is not.
func Fyne(lang string) []byte {
	raw, err := files.ReadFile(path.Join(lang, toolkit))
	if err != nil {
		return nil
	}
	return raw
}

// Lang returns the language of the texts, "nl" or "en".
func (t *Texts) Lang() string { return t.lang }

// Keys returns every key, sorted.
func (t *Texts) Keys() []string { return slices.Sorted(maps.Keys(t.words)) }

// T returns the text of a key with args in its placeholders; without args the text as it stands. A key that is
// missing comes back itself, so that the screen shows what to add.
func (t *Texts) T(key string, args ...any) string {
	text, ok := t.words[key]
	switch {
	case !ok:
		return key
	case len(args) == 0:
		return text
	}
	return fmt.Sprintf(text, args...)
}

// N returns the text of key for n things, from key.one or key.other, with n and then args in its placeholders.
func (t *Texts) N(key string, n int, args ...any) string {
	form := key + ".other"
	if n == 1 {
		form = key + ".one"
	}
	return t.T(form, append([]any{n}, args...)...)
}
