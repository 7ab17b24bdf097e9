package cli

import (
	"errors"
	"strings"
)

// flag is a flag of a command; its name has no dashes.
type flag struct {
	name  string
	value bool // a value follows
}

// usage tells that a command line is wrong: the text that says so, and the nearest right word when there is one.
type usage struct {
	key     string
	args    []any
	near    string
	command string // whose help to read; empty for the help as a whole
}

func (u *usage) Error() string { return u.key }

// help is the command line that shows the help.
func (u *usage) help() string { return strings.TrimSpace("samenspel help " + u.command) }

// within says for which command a command line is wrong.
func within(command string, err error) error {
	var wrong *usage
	if errors.As(err, &wrong) {
		wrong.command = command
	}
	return err
}

// errHelp tells that the person asks for help.
var errHelp = errors.New("help is asked for")

// parse takes flags and files apart, in whatever order they stand. After "--" everything is a file.
func parse(args []string, known []flag) (files []string, flags map[string]string, err error) {
	flags = map[string]string{}
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			return append(files, args[i+1:]...), flags, nil
		case arg == "-h" || arg == "--help":
			return nil, nil, errHelp
		case !strings.HasPrefix(arg, "-") || arg == "-":
			files = append(files, arg)
			continue
		}
		shown, value, joined := strings.Cut(arg, "=")
		f, ok := findFlag(shown, known)
		_, twice := flags[f.name]
		switch {
		case !ok:
			return nil, nil, &usage{key: "cli.usage.unknown_flag", args: []any{shown}, near: nearestFlag(shown, known)}
		case twice:
			return nil, nil, &usage{key: "cli.usage.twice", args: []any{shown}}
		case !f.value && joined:
			return nil, nil, &usage{key: "cli.usage.no_value", args: []any{shown}}
		case f.value && !joined && i+1 < len(args) && !strings.HasPrefix(args[i+1], "-"):
			i++
			value = args[i]
		}
		if f.value && value == "" {
			return nil, nil, &usage{key: "cli.usage.value_missing", args: []any{shown}}
		}
		flags[f.name] = value
	}
	return files, flags, nil
}

func findFlag(shown string, known []flag) (flag, bool) {
	for _, f := range known {
		if "--"+f.name == shown {
			return f, true
		}
	}
	return flag{}, false
}

func nearestFlag(shown string, known []flag) string {
	names := []string{"help"}
	for _, f := range known {
		names = append(names, f.name)
	}
	if near := nearest(strings.TrimLeft(shown, "-"), names); near != "" {
		return "--" + near
	}
	return ""
}

func unknownCommand(name string) error {
	var names []string
	for _, cmd := range commands() {
		names = append(names, cmd.name)
	}
	return &usage{key: "cli.usage.unknown_command", args: []any{name}, near: nearest(name, names)}
}

// looksLikeFile tells a file from a command that was spelled wrongly: it has a folder or an extension.
func looksLikeFile(arg string) bool { return strings.ContainsAny(arg, `./\`) }

// nearest returns the word that takes the fewest changes to write, or nothing when none comes close.
func nearest(word string, words []string) string {
	best, least := "", len(word)/3+2
	for _, w := range words {
		d := distance(strings.ToLower(word), w)
		if word != "" && strings.HasPrefix(w, strings.ToLower(word)) {
			d = 0
		}
		if d < least && d < len(w) {
			best, least = w, d
		}
	}
	return best
}

// distance counts the letters to add, drop or change to make b of a.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0] // of the row above, one to the left
		row[0] = i + 1
		for j := range y {
			change := before
			if x[i] != y[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}
