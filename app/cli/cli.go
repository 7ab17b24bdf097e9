// Package cli is the command line of the program: the table of commands below, and a file for what each one does. It
// also works where there is no window, as in a static build on a server.
//
// Results go to standard output. What went wrong goes to standard error, in the words that the window uses. The exit
// code tells scripts how it ended; the help names the codes, and they never change.
//
// All that a command needs from outside comes in through Tools. The package imports planning, export and assets; never
// ui, Fyne or SQL.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// The exit codes of the command line.
const (
	CodeOK      = 0
	CodeMissing = 1 // check: the agreement is not ready for the stage
	CodeUsage   = 2 // the command line itself is wrong
	CodeRead    = 3 // a file can't be read
	CodeWrite   = 4 // a file can't be written
)

// Tools are what the command line needs from outside.
type Tools struct {
	Stdout, Stderr io.Writer
	Lang           string // "nl" or "en", of the messages
	Version        string
	Form           func(lang string) (*schema.Schema, *schema.Texts, error)
	// Read reads a file with distrust and leaves no trace.
	Read func(ctx context.Context, path string) (*planning.Agreement, error)
	// Data reads a file as Read does and returns it whole, to go inside a PDF.
	Data func(ctx context.Context, path string) (*export.Data, error)
	// Create writes a new file with these answers; it refuses a target that exists.
	Create  func(ctx context.Context, path string, edits []planning.Edit) error
	Example func(*schema.Schema) ([]planning.Edit, error)
	// Formats writes a report to a file, by the name of the flag that asks for it.
	Formats map[string]func(ctx context.Context, path string, r *export.Report) ([]export.Notice, error)
	// Prepare reads what a format needs, while the agreement is read; nil when none needs anything.
	Prepare func(format string)
	// Makes tells whether a format is made of a kind of document; nil when every one is.
	Makes   func(format string, k export.Kind) bool
	Message func(error, *i18n.Texts) string // an error in words for the person
}

// command is one row of the command table.
type command struct {
	name  string
	files int // how many files it takes
	help  string
	flags func(Tools) []flag
	run   func(context.Context, *call) error
}

// commands is the command table. Its help stands under its key in the texts.
func commands() []command {
	return []command{
		{"export", 1, "cli.help.export", exportFlags, runExport},
		{"check", 1, "cli.help.check", checkFlags, runCheck},
		{"new", 1, "cli.help.new", createFlags, runCreate},
		{"version", 0, "cli.help.version", noFlags, runVersion},
		{"help", -1, "cli.help.help", noFlags, runHelp},
	}
}

func noFlags(Tools) []flag { return nil }

// call is one command at work.
type call struct {
	Tools
	words *i18n.Texts
	out   *bufio.Writer
	files []string
	flags map[string]string
}

// failure is an error with its exit code. Without err everything was said already.
type failure struct {
	code int
	err  error
}

func (f *failure) Error() string {
	if f.err == nil {
		return fmt.Sprintf("exit code %d", f.code)
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// Run carries out a command line, the name of the program left out, and returns the exit code. Without a command it
// does nothing: window then tells that the person wants the window, on this file when file is not empty.
func Run(ctx context.Context, args []string, tools Tools) (code int, file string, window bool) {
	words, err := i18n.Load(tools.Lang)
	if err != nil {
		fmt.Fprintln(tools.Stderr, err)
		return CodeRead, "", false
	}
	c := &call{Tools: tools, words: words, out: bufio.NewWriter(tools.Stdout)}
	file, window, err = c.start(ctx, args)
	if e := c.out.Flush(); e != nil { // a lost result counts for more than what it says
		err = &failure{CodeWrite, e}
	}
	return c.end(err), file, window
}

// start finds the command and runs it.
func (c *call) start(ctx context.Context, args []string) (file string, window bool, err error) {
	if len(args) == 0 {
		return "", true, nil
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			return "", false, c.do(ctx, cmd, args[1:])
		}
	}
	switch args[0] {
	case "-h", "--help":
		return "", false, runHelp(ctx, c)
	case "--version":
		return "", false, runVersion(ctx, c)
	}
	if !strings.HasPrefix(args[0], "-") && !looksLikeFile(args[0]) {
		return "", false, unknownCommand(args[0])
	}
	files, _, err := parse(args, nil)
	switch {
	case errors.Is(err, errHelp):
		return "", false, runHelp(ctx, c)
	case err != nil:
		return "", false, err
	case len(files) > 1:
		return "", false, &usage{key: "cli.usage.one_file", args: []any{files[1]}}
	case len(files) == 0: // nothing but "--"
		return "", true, nil
	}
	return files[0], true, nil
}

func (c *call) do(ctx context.Context, cmd command, args []string) error {
	files, flags, err := parse(args, cmd.flags(c.Tools))
	switch {
	case errors.Is(err, errHelp):
		c.files = []string{cmd.name}
		return runHelp(ctx, c)
	case err != nil:
		return within(cmd.name, err)
	case cmd.files == 1 && len(files) == 0:
		return &usage{key: "cli.usage.no_file", command: cmd.name}
	case cmd.files >= 0 && len(files) > cmd.files:
		return &usage{key: "cli.usage.too_many", args: []any{files[cmd.files]}, command: cmd.name}
	}
	c.files, c.flags = files, flags
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(roomy))
	defer debug.SetGCPercent(debug.SetGCPercent(lenient))
	return cmd.run(ctx, c)
}

// How long Go's collector waits while a command is at work: until the heap is five times what it last left, instead of
// twice, or takes so much in all. A command ends soon, and all that it holds with it; an export is a sixth quicker so.
const (
	lenient = 400       // in percent of what was left
	roomy   = 256 << 20 // in bytes
)

// end tells what went wrong and returns the exit code.
func (c *call) end(err error) int {
	if err == nil {
		return CodeOK
	}
	var wrong *usage
	if errors.As(err, &wrong) {
		c.complain(c.words.T(wrong.key, wrong.args...))
		if wrong.near != "" {
			c.complain(c.words.T("cli.usage.near", wrong.near))
		}
		c.complain(c.words.T("cli.usage.help", wrong.help()))
		return CodeUsage
	}
	failed := &failure{CodeRead, err}
	errors.As(err, &failed)
	if failed.err != nil {
		c.complain(c.Message(failed.err, c.words))
	}
	return failed.code
}

// complain writes a line to standard error.
func (c *call) complain(line string) { fmt.Fprintln(c.Stderr, planning.CleanLine(line)) }

// say writes a line to standard output. Words of a file may hold signs that would command a terminal; they go out.
func (c *call) say(line string) { fmt.Fprintln(c.out, planning.CleanLine(line)) }
