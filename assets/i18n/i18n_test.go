package i18n

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func texts(t *testing.T, lang string) *Texts {
	t.Helper()
	loaded, err := Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func TestLoad_Languages(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		if got := texts(t, lang).Lang(); got != lang {
			t.Errorf("Lang() = %q, want %q", got, lang)
		}
	}
	for _, lang := range []string{"", "fr", "..", "["} {
		if _, err := Load(lang); err == nil {
			t.Errorf("Load(%q) found texts", lang)
		}
	}
}

func TestLoad_Faults(t *testing.T) {
	cases := map[string]struct {
		folder fstest.MapFS
		want   string
	}{
		"a key in two files": {fstest.MapFS{
			"nl/a.json": {Data: []byte(`{"start.title": "Begin"}`)},
			"nl/b.json": {Data: []byte(`{"start.title": "Start"}`)},
		}, "start.title"},
		"a damaged file": {fstest.MapFS{"nl/a.json": {Data: []byte(`{"start.title": 1}`)}}, "nl/a.json"},
		"no files":       {fstest.MapFS{}, "nl"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if _, err := load(c.folder, "nl"); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v does not name %s", err, c.want)
			}
		})
	}
}

func TestTexts_TAndN(t *testing.T) {
	w := &Texts{words: map[string]string{
		"a.plain": "100% zeker", "a.name": "Hallo %s", "a.row.one": "%d regel in %s", "a.row.other": "%d regels in %s",
	}}
	for _, c := range []struct{ got, want string }{
		{w.T("a.plain"), "100% zeker"},
		{w.T("a.name", "Sam"), "Hallo Sam"},
		{w.T("a.absent"), "a.absent"},
		{w.T("a.absent", 3), "a.absent"},
		{w.N("a.row", 1, "Rollen"), "1 regel in Rollen"},
		{w.N("a.row", 0, "Rollen"), "0 regels in Rollen"},
		{w.N("a.row", 12, "Rollen"), "12 regels in Rollen"},
		{strings.Join(w.Keys(), " "), "a.name a.plain a.row.one a.row.other"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

var (
	verb    = regexp.MustCompile(`%[-+# 0]*[0-9]*(\.[0-9]+)?[a-zA-Z%]`)
	keyForm = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$`)
)

func TestFiles_BothLanguagesSayTheSame(t *testing.T) {
	names := map[string]bool{}
	for _, lang := range []string{"nl", "en"} {
		found, err := fs.Glob(files, lang+"/*.json")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			names[path.Base(f)] = true
		}
	}
	for name := range names {
		t.Run(name, func(t *testing.T) {
			nl, en := area(t, "nl/"+name), area(t, "en/"+name)
			for key := range nl {
				if _, ok := en[key]; !ok {
					t.Errorf("%s stands in nl only", key)
				}
			}
			for key, english := range en {
				dutch, ok := nl[key]
				if !ok {
					t.Errorf("%s stands in en only", key)
				}
				if a, b := verb.FindAllString(dutch, -1), verb.FindAllString(english, -1); key != "format.time" && !slices.Equal(a, b) {
					t.Errorf("%s has placeholders %v in nl and %v in en", key, a, b)
				}
			}
		})
	}
}

func TestFiles_KeysAndTexts(t *testing.T) {
	found, err := fs.Glob(files, "*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		t.Run(name, func(t *testing.T) {
			keys := keysInOrder(t, name)
			for i, key := range keys {
				if i > 0 && keys[i-1] >= key {
					t.Errorf("%s must stand before %s, and only once", key, keys[i-1])
				}
				if path.Base(name) != toolkit && !keyForm.MatchString(key) {
					t.Errorf("%s is not of the form page.element.state", key)
				}
			}
			for key, text := range area(t, name) {
				if strings.TrimSpace(text) == "" {
					t.Errorf("%s has no text", key)
				}
				for form, beside := range map[string]string{".one": ".other", ".other": ".one"} {
					base, plural := strings.CutSuffix(key, form)
					if !plural {
						continue
					}
					if first := verb.FindString(text); first != "%d" {
						t.Errorf("%s: the first placeholder of a plural is %%d, not %q", key, first)
					}
					if area(t, name)[base+beside] == "" {
						t.Errorf("%s has no %s beside it", key, beside)
					}
				}
			}
		})
	}
}

func area(t *testing.T, name string) map[string]string {
	t.Helper()
	words, err := readArea(files, name)
	if err != nil {
		t.Error(err)
	}
	return words
}

func keysInOrder(t *testing.T, name string) []string {
	t.Helper()
	raw, err := files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	d := json.NewDecoder(bytes.NewReader(raw))
	for at := 0; ; at++ {
		token, err := d.Token()
		if err != nil {
			return keys
		}
		if text, ok := token.(string); ok && at%2 == 1 {
			keys = append(keys, text)
		}
	}
}

func TestFyne_HasEveryWordOfTheToolkit(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		var words map[string]string
		if err := json.Unmarshal(Fyne(lang), &words); err != nil {
			t.Fatal(err)
		}
		if len(words) != 39 {
			t.Errorf("%s: %d words, the toolkit has 39", lang, len(words))
		}
		for key, text := range words {
			if text == "" {
				t.Errorf("%s: %s has no text", lang, key)
			}
		}
	}
	if Fyne("fr") != nil {
		t.Error("words of the toolkit in a language that there is not")
	}
}
