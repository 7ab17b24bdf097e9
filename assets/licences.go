package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed licences fonts/*.txt spelling/LICENSE-*.txt hyphen/LICENSE-*.txt
var licenceFiles embed.FS

// Licence is under which conditions a part of the program may be passed on.
type Licence struct {
	Name string `json:"name"`    // of the part: a library by its path, or what people call it
	ID   string `json:"licence"` // the licence by its SPDX name
	File string `json:"text"`    // where the whole text is; empty for the file with the part's name in licences
}

// Licences lists the program itself, its fonts and word lists, Go, and every library that some build of the program has in it.
func Licences() ([]Licence, error) {
	raw, err := licenceFiles.ReadFile("licences/list.json")
	if err != nil {
		return nil, fmt.Errorf("read the licences: %w", err)
	}
	var all []Licence
	if err := json.Unmarshal(raw, &all); err != nil {
		return nil, fmt.Errorf("read the licences: %w", err)
	}
	return all, nil
}

// Text returns the whole licence, as who made the part wrote it.
func (l Licence) Text() (string, error) {
	raw, err := licenceFiles.ReadFile(l.path())
	if err != nil {
		return "", fmt.Errorf("read the licence of %s: %w", l.Name, err)
	}
	return string(raw), nil
}

func (l Licence) path() string {
	if l.File != "" {
		return l.File
	}
	return "licences/" + strings.ReplaceAll(l.Name, "/", "_") + ".txt"
}
