package cli

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning/validate"
)

// extension is that of an agreement; no document may take such a name.
const extension = ".samenspel"

func exportFlags(t Tools) []flag {
	flags := []flag{{name: "full"}, {name: "kind", value: true}, {name: "chapters", value: true}, {name: "readable"}, {name: "data"}}
	for _, name := range slices.Sorted(maps.Keys(t.Formats)) {
		flags = append(flags, flag{name: name, value: true})
	}
	return flags
}

// target is one document to make.
type target struct{ format, path string }

// runExport makes the documents that are asked for. One that fails does not keep the others from being made.
func runExport(ctx context.Context, c *call) error {
	targets, err := c.targets()
	if err != nil {
		return err
	}
	asked, err := c.asked(targets)
	if err != nil {
		return err
	}
	for _, t := range targets {
		if c.Prepare != nil {
			go c.Prepare(t.format)
		}
	}
	input, err := c.printing(ctx, c.files[0])
	if err != nil {
		return err
	}
	if err := c.choose(ctx, asked, &input); err != nil {
		return err
	}
	report := export.Build(input)
	for _, n := range report.Notices {
		c.complain(fmt.Sprintf("%s: %s", n.Where, c.words.T(n.Code, n.Args...)))
	}
	failed := false
	for _, t := range targets {
		notices, err := c.Formats[t.format](ctx, t.path, report)
		for _, n := range notices {
			c.complain(fmt.Sprintf("%s: %s", n.Where, c.words.T(n.Code, n.Args...)))
		}
		if err != nil {
			failed = true
			c.complain(c.Message(err, c.words))
			continue
		}
		c.say(c.words.T("cli.made", t.path))
	}
	if failed {
		return &failure{code: CodeWrite}
	}
	return nil
}

// targets returns what to make, and refuses to write over an agreement or to make two documents in one place.
func (c *call) targets() ([]target, error) {
	taken := []string{c.files[0]}
	var targets []target
	for _, format := range slices.Sorted(maps.Keys(c.Formats)) {
		path, asked := c.flags[format]
		if !asked {
			continue
		}
		if strings.EqualFold(filepath.Ext(path), extension) || sameFile(path, c.files[0]) {
			return nil, &usage{key: "cli.usage.over_agreement", args: []any{path}, command: "export"}
		}
		if slices.ContainsFunc(taken, func(other string) bool { return sameFile(path, other) }) {
			return nil, &usage{key: "cli.usage.same_target", args: []any{path}, command: "export"}
		}
		taken = append(taken, path)
		targets = append(targets, target{format, path})
	}
	if len(targets) == 0 {
		return nil, &usage{key: "cli.usage.no_target", command: "export"}
	}
	return targets, nil
}

// sameFile tells whether two names are one file, also through a link or in other capitals where those do not count.
func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	if errX == nil && errY == nil {
		return os.SameFile(x, y)
	}
	a, errX = filepath.Abs(a)
	b, errY = filepath.Abs(b)
	return errX == nil && errY == nil && a == b
}

// input reads the agreement, and the form meanwhile, and says everything there is to say about it in the language of the
// messages.
func (c *call) input(ctx context.Context, path string) (export.Input, error) {
	in := export.Input{Words: c.words}
	var wait sync.WaitGroup
	var failed error
	wait.Go(func() { in.Schema, in.Texts, failed = c.Form(c.Lang) })
	a, err := c.Read(ctx, path)
	wait.Wait()
	if err = cmp.Or(err, failed); err != nil {
		return export.Input{}, &failure{CodeRead, err}
	}
	in.Agreement, in.Findings = a, validate.Check(in.Schema, a)
	return in, nil
}

// printing is input in the language that the agreement asks for its documents, whatever the computer speaks.
func (c *call) printing(ctx context.Context, path string) (export.Input, error) {
	input, err := c.input(ctx, path)
	if err != nil {
		return input, err
	}
	lang := export.Language(input.Schema, input.Agreement)
	if lang == c.Lang {
		return input, nil
	}
	if _, input.Texts, err = c.Form(lang); err != nil {
		return input, &failure{CodeRead, err}
	}
	if input.Words, err = i18n.Load(lang); err != nil {
		return input, &failure{CodeRead, err}
	}
	return input, nil
}
