// Package settings remembers what belongs to this user on this computer and to no agreement: the documents that were
// opened last, the size of the text, and the random id of this installation. One struct, defaults, load and save.
//
// A settings file that can't be read never stands in anyone's way: it is put aside and the defaults are used.
package settings

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"samenspel/app/file"
)

// Settings is everything that is remembered.
type Settings struct {
	Writer string   `json:"writer"` // random id of this installation; part of every change that is made here
	Party  string   `json:"party"`  // for whom the person at the screen writes: a role of the form, or empty
	Lang   string   `json:"lang"`   // of the screen: nl or en
	Scale  int      `json:"scale"`  // size of the text in per cent
	Dark   bool     `json:"dark"`   // light letters on a dark ground
	Recent []Recent `json:"recent"` // newest first
}

// Recent is a document that was open, as it stood when it was last seen.
type Recent struct {
	ID       string    `json:"id"`   // of the document
	Path     string    `json:"path"` // empty when it never became a file
	Title    string    `json:"title"`
	Parties  []string  `json:"parties"`
	Year     string    `json:"year"`
	Status   string    `json:"status"`
	Chapter  string    `json:"chapter"` // id of the chapter that was open
	Done     int       `json:"done"`    // answers given, of those that the concept needs
	Required int       `json:"required"`
	Changed  time.Time `json:"changed"`
}

// Languages are those of the screen that can be chosen.
var Languages = []string{"nl", "en"}

// Scales are the sizes of text that can be chosen, in per cent.
var Scales = []int{100, 115, 130, 150}

const (
	fileName   = "instellingen.json"
	mostRecent = 12
	maxSize    = 1 << 20
)

// Default returns the settings of a first start.
func Default(writer string) Settings {
	return Settings{Writer: writer, Lang: Languages[0], Scale: Scales[0]}
}

// Load reads the settings in folder. A missing file gives the defaults; one that can't be read is put aside under
// another name, and the error, given beside usable defaults, says so.
func Load(folder, writer string) (Settings, error) {
	s := Default(writer)
	path := filepath.Join(folder, fileName)
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, fmt.Errorf("open the settings: %w", err)
	}
	raw, err := io.ReadAll(io.LimitReader(f, maxSize))
	_ = f.Close() // it was only read
	if err != nil {
		return s, fmt.Errorf("read the settings: %w", err)
	}
	loaded := s
	if err := json.Unmarshal(raw, &loaded); err != nil {
		if aside := os.Rename(path, path+".onleesbaar"); aside != nil {
			err = errors.Join(err, aside)
		}
		return s, fmt.Errorf("decode the settings: %w", err)
	}
	if loaded.Writer == "" {
		loaded.Writer = writer
	}
	if !slices.Contains(Languages, loaded.Lang) {
		loaded.Lang = Languages[0]
	}
	if !slices.Contains(Scales, loaded.Scale) {
		loaded.Scale = Scales[0]
	}
	return loaded, nil
}

// Save writes the settings in folder, which is made when it is missing; the old file stays whole when that fails.
func (s Settings) Save(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make the folder of the settings: %w", err)
	}
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("encode the settings: %w", err)
	}
	err = file.WriteBeside(context.Background(), filepath.Join(folder, fileName), func(w io.Writer) error {
		_, err := w.Write(append(raw, '\n'))
		return err
	})
	if err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return nil
}

// Remember puts a document in front of the recent ones. An older entry of the same place goes; without a place, the
// one with the same id that has no place either.
func (s *Settings) Remember(r Recent) {
	s.Recent = slices.DeleteFunc(s.Recent, func(old Recent) bool {
		return old.Path == r.Path && (r.Path != "" || old.ID == r.ID) || old.ID == r.ID && old.Path == ""
	})
	s.Recent = slices.Insert(s.Recent, 0, r)
	if len(s.Recent) > mostRecent {
		s.Recent = s.Recent[:mostRecent]
	}
}

// Forget takes a document off the list; the file itself stays.
func (s *Settings) Forget(path string) {
	s.Recent = slices.DeleteFunc(s.Recent, func(r Recent) bool { return r.Path == path })
}
