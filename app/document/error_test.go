package document

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samenspel/assets/i18n"
)

func TestErrors_HaveTexts(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		texts, err := i18n.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		sources, err := filepath.Glob("*.go")
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for _, source := range sources {
			content, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			for _, key := range regexp.MustCompile(`"error\.[a-z.]+[a-z]"`).FindAllString(string(content), -1) {
				key = strings.Trim(key, `"`)
				if seen++; texts.T(key) == key {
					t.Errorf("%s: %s has no text for %s", source, lang, key)
				}
			}
		}
		if seen < 25 {
			t.Errorf("only %d keys seen", seen)
		}
	}
}
