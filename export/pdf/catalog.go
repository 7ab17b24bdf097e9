package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// withLanguage says in the catalog of a PDF in which language it is, for programs that read aloud, and that windows
// show its title rather than its file name. The drawing library has no calls for that. Its catalog is the last object
// before the table of objects, so only the place of that table shifts.
func withLanguage(pdf []byte, lang string) ([]byte, error) {
	const catalog, start = "/Type /Catalog\n", "startxref\n"
	at, ref := bytes.LastIndex(pdf, []byte(catalog)), bytes.LastIndex(pdf, []byte(start))
	if at < 0 || ref < at || bytes.Count(pdf[at:ref], []byte("\nendobj\n")) != 1 {
		return nil, errors.New("the PDF has no catalog at its end")
	}
	digits, rest, _ := bytes.Cut(pdf[ref+len(start):], []byte("\n"))
	table, err := strconv.Atoi(string(digits))
	if err != nil {
		return nil, fmt.Errorf("read the place of the table of objects: %w", err)
	}
	at += len(catalog)
	said := "/ViewerPreferences <</DisplayDocTitle true>>\n"
	if lang = languageTag(lang); lang != "" {
		said = "/Lang (" + lang + ")\n" + said
	}
	out := make([]byte, 0, len(pdf)+len(said)+2)
	out = append(append(append(out, pdf[:at]...), said...), pdf[at:ref+len(start)]...)
	out = strconv.AppendInt(out, int64(table+len(said)), 10)
	return append(append(out, '\n'), rest...), nil
}

// languageTag leaves of a language what may stand in its tag.
func languageTag(lang string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, lang)
}
