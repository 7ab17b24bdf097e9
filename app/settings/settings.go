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
	Look   string   `json:"look"`   // of the window: light, dark or contrast
	Width  int      `json:"width"`  // of the window when it was closed; 0 before the first time
	Height int      `json:"height"`
	Zoom   float32  `json:"zoom"`   // of the screen then: how many of its points are one of these; 0 for not known
	Words  []string `json:"words"`  // that the user added to the word list
	Seen   string   `json:"seen"`   // the version of which the news was shown
	Recent []Recent `json:"recent"` // newest first
}

// Recent is a document that was open, as it stood when it was last seen.
type Recent struct {
	ID       string    `json:"id"`    // of the document
	Path     string    `json:"path"`  // empty when it never became a file
	Title    string    `json:"title"` // as it was answered; this and the status are in no language
	Parties  []string  `json:"parties"`
	Year     string    `json:"year"`
	Status   string    `json:"status"`  // id of the choice
	Chapter  string    `json:"chapter"` // id of the chapter that was open
	Field    string    `json:"field"`   // id of the question in it that had the focus; empty for none
	Row      string    `json:"row"`     // of that question
	Offset   float32   `json:"offset"`  // how far the chapter was scrolled, in points of the screen
	Done     int       `json:"done"`    // answers given, of those that the concept needs
	Required int       `json:"required"`
	Changed  time.Time `json:"changed"`
	Pinned   bool      `json:"pinned"` // stays on the list, in front
}

// Languages are those of the screen that can be chosen.
var Languages = []string{"nl", "en"}

// Scales are the sizes of text that can be chosen, in per cent.
var Scales = []int{100, 115, 130, 150}

// Looks are the ways the window can look.
var Looks = []string{"light", "dark", "contrast"}

const (
	fileName   = "instellingen.json"
	mostRecent = 12
	leastSide  = 300 // of a window; what is smaller, or larger than any screen, is no size that anyone chose
	mostSide   = 20000
	maxSize    = 1 << 20
)

// kept is what may stand in the file: the settings, and what earlier versions of the program called otherwise.
type kept struct {
	Settings
	Dark bool `json:"dark"` // the look is dark
}

// Default returns the settings of a first start.
func Default(writer string) Settings {
	return Settings{Writer: writer, Lang: Languages[0], Scale: Scales[0], Look: Looks[0]}
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
	loaded := kept{Settings: s}
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
	if loaded.Dark {
		loaded.Look = "dark"
	}
	if !slices.Contains(Looks, loaded.Look) {
		loaded.Look = Looks[0]
	}
	if !side(loaded.Width) || !side(loaded.Height) {
		loaded.Width, loaded.Height = 0, 0
	}
	return loaded.Settings, nil
}

func side(length int) bool { return length >= leastSide && length <= mostSide }

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

// Remember puts a document in front of the recent ones, pinned when it was. An older entry of the same place goes;
// without a place, the one with the same id that has no place either. What is pinned never falls off the list.
func (s *Settings) Remember(r Recent) {
	s.Recent = slices.DeleteFunc(s.Recent, func(old Recent) bool {
		same := old.Path == r.Path && (r.Path != "" || old.ID == r.ID) || old.ID == r.ID && old.Path == ""
		r.Pinned = r.Pinned || same && old.Pinned
		return same
	})
	s.Recent = slices.Insert(s.Recent, 0, r)
	for i := len(s.Recent) - 1; i > 0 && len(s.Recent) > mostRecent; i-- {
		if !s.Recent[i].Pinned {
			s.Recent = slices.Delete(s.Recent, i, i+1)
		}
	}
}

// Forget takes a document off the list; the file itself stays.
func (s *Settings) Forget(path string) {
	s.Recent = slices.DeleteFunc(s.Recent, func(r Recent) bool { return r.Path == path })
}

// Pin keeps a document in front of the list, or lets it go.
func (s *Settings) Pin(path string, pinned bool) {
	for i := range s.Recent {
		if s.Recent[i].Path == path {
			s.Recent[i].Pinned = pinned
		}
	}
}

// Move follows a document that was found in another place.
func (s *Settings) Move(from, to string) {
	for _, r := range s.Recent {
		if r.Path == from && from != to {
			s.Forget(from)
			r.Path = to
			s.Remember(r)
			return
		}
	}
}

// Documents lists the recent documents that are files: the pinned ones, then the others, each newest first.
func (s *Settings) Documents() (pinned, others []Recent) {
	for _, r := range s.Recent {
		switch {
		case r.Path == "":
		case r.Pinned:
			pinned = append(pinned, r)
		default:
			others = append(others, r)
		}
	}
	return pinned, others
}
