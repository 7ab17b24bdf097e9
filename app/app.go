// Package app puts the program together: it makes the session's store, the texts and the documents, and starts the
// command line or the window. It decides nothing itself. Only the window file here imports Fyne's driver, and with it
// OpenGL and cgo; the build tag cli leaves it out.
package app

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"samenspel/app/cli"
	"samenspel/app/document"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// Version is the program's; the build sets it (see scripts/settings.sh).
var Version = "ontwikkeling"

// Main runs the program with these arguments and returns its exit code.
func Main(args []string) int {
	s, err := newSetup()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return cli.CodeRead
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	code, file, window := cli.Run(ctx, args, s.tools())
	if window {
		stop() // in the window Ctrl+C in the terminal ends the program as it always does; every word is kept
		return s.window(file)
	}
	return code
}

// The exit codes of the window, beside those of the command line.
const (
	codeNoWindow = 5 // there is no window to open
	codeFault    = 6 // a fault in the program
)

// setup is what the command line and the window share.
type setup struct {
	lang string
	data string // folder of the program's own data
}

func newSetup() (*setup, error) {
	data, err := dataFolder()
	if err != nil {
		return nil, err
	}
	return &setup{lang: language(), data: data}, nil
}

// library returns the documents on this computer.
func (s *setup) library(form *schema.Schema, writer string) *document.Library {
	l := document.NewLibrary(s.data, time.Now, writer)
	l.Program = Version
	if title := form.Marked(schema.MarkTitle); title != nil {
		l.Title = planning.Path{Field: title.ID}
	}
	return l
}

// dataFolder is where the program keeps working copies: the user's own, never one that is synchronised.
func dataFolder() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "samenspel"), nil
	}
	if dir := os.Getenv("LOCALAPPDATA"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "Samenspel"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the home folder: %w", err)
	}
	return filepath.Join(home, ".local", "share", "samenspel"), nil
}

// language is English when the system says so and Dutch otherwise.
func language() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "en") {
				return "en"
			}
			return "nl"
		}
	}
	return "nl"
}

// message returns an error in words for the person.
func message(err error, words *i18n.Texts) string {
	var told *document.Error
	if errors.As(err, &told) {
		return words.T(told.Code, told.Args...)
	}
	return words.T("error.unknown", err.Error())
}

func (s *setup) tools() cli.Tools {
	return cli.Tools{
		Stdout: os.Stdout, Stderr: os.Stderr, Lang: s.lang, Version: Version,
		Form: assets.Form, Example: assets.Example, Message: message,
		Read:    s.read,
		Data:    readData,
		Makes:   makes,
		Create:  s.create,
		Formats: formats(),
		Prepare: prepare,
	}
}

// create writes a new file with these answers.
func (s *setup) create(ctx context.Context, path string, edits []planning.Edit) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return &document.Error{Code: "error.target.exists", Err: fs.ErrExist, Args: []any{filepath.Base(path)}}
	}
	form, _, err := assets.Form("nl")
	if err != nil {
		return err
	}
	documents := s.library(form, rand.Text())
	d, err := documents.Create(ctx, document.Form{ID: form.ID, Version: form.Version}, edits...)
	if err != nil {
		return err
	}
	_, err = d.PublishAs(ctx, path, d.Agreement())
	if e := d.Close(); err == nil {
		err = e
	}
	if err != nil { // nobody types here, so there are no words to bring back
		err = errors.Join(err, documents.Discard(d.ID()))
	}
	return err
}

// readData reads a file that goes inside a PDF.
func readData(ctx context.Context, path string) (*export.Data, error) {
	data, err := document.ReadData(ctx, path)
	if err != nil {
		return nil, err
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + document.Extension
	return &export.Data{Name: name, Type: document.MIME, Content: data.Content, Modified: data.Changed}, nil
}

// read reads a file for the command line; what a newer version wrote in it is told to be left out.
func (s *setup) read(ctx context.Context, path string) (*planning.Agreement, error) {
	a, about, err := document.Read(ctx, path)
	if err == nil && about.Newer {
		words, err := i18n.Load(s.lang)
		if err != nil {
			return nil, err
		}
		fmt.Fprintln(os.Stderr, words.T("error.newer", filepath.Base(path)))
	}
	return a, err
}
