package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"samenspel/export"
	"samenspel/planning/schema"
)

// kindNames are the words for a kind of document on the command line. They are the same in every language, for scripts.
var kindNames = map[export.Kind]string{
	export.Whole: "geheel", export.Public: "publiek", export.Chosen: "hoofdstukken", export.Blank: "leeg", export.Summary: "samenvatting",
}

// asked returns the kind of document that is asked for, and refuses what does not go together.
func (c *call) asked(targets []target) (export.Kind, error) {
	wrong := func(key string, args ...any) (export.Kind, error) {
		return "", &usage{key: key, args: args, command: "export"}
	}
	kind, err := c.kind()
	if err != nil {
		return "", err
	}
	_, chapters := c.flags["chapters"]
	_, data := c.flags["data"]
	_, full := c.flags["full"]
	switch {
	case kind == export.Chosen && !chapters:
		return wrong("cli.usage.no_chapters")
	case chapters && !kind.HasChapters():
		return wrong("cli.usage.flag_kind", "--chapters", kindNames[kind])
	case full && !kind.HasFull():
		return wrong("cli.usage.flag_kind", "--full", kindNames[kind])
	case data && !kind.HasData():
		return wrong("cli.usage.data_kind", kindNames[kind])
	}
	for _, name := range []string{"data", "readable"} {
		isPDF := func(t target) bool { return t.format == "pdf" }
		if _, given := c.flags[name]; given && !slices.ContainsFunc(targets, isPDF) {
			return wrong("cli.usage.pdf_only", "--"+name)
		}
	}
	for _, t := range targets {
		if c.Makes != nil && !c.Makes(t.format, kind) {
			return wrong("cli.usage.format_kind", "--"+t.format, kindNames[kind])
		}
	}
	return kind, nil
}

// kind is the kind that is asked for, by its word on the command line or its id. Chapters by themselves ask for them.
func (c *call) kind() (export.Kind, error) {
	asked, ok := c.flags["kind"]
	if !ok {
		if _, chapters := c.flags["chapters"]; chapters {
			return export.Chosen, nil
		}
		return export.Whole, nil
	}
	var names []string
	for _, k := range export.Kinds() {
		if asked == kindNames[k] || asked == string(k) {
			return k, nil
		}
		names = append(names, kindNames[k])
	}
	return "", &usage{key: "cli.usage.kind", args: []any{asked, strings.Join(names, ", ")}, near: nearest(asked, names), command: "export"}
}

// choose puts what is asked for into what the document is made of.
func (c *call) choose(ctx context.Context, kind export.Kind, input *export.Input) error {
	input.Kind = kind
	_, input.Full = c.flags["full"]
	_, input.Readable = c.flags["readable"]
	var err error
	if input.Chapters, err = chosen(input.Schema, c.flags["chapters"]); err != nil {
		return err
	}
	if _, data := c.flags["data"]; data {
		if input.Data, err = c.Data(ctx, c.files[0]); err != nil {
			return &failure{CodeRead, err}
		}
	}
	return nil
}

// chosen returns the ids of chapters that are given by their numbers or ids, with commas between them.
func chosen(s *schema.Schema, list string) ([]string, error) {
	if list == "" {
		return nil, nil
	}
	var ids []string
	for part := range strings.SplitSeq(list, ",") {
		part = strings.TrimSpace(part)
		at := slices.IndexFunc(s.Chapters, func(c *schema.Chapter) bool { return c.ID == part })
		if number, err := strconv.Atoi(part); err == nil {
			at = number - 1
		}
		if at < 0 || at >= len(s.Chapters) {
			return nil, &usage{key: "cli.usage.chapter", args: []any{part, len(s.Chapters)}, command: "export"}
		}
		ids = append(ids, s.Chapters[at].ID)
	}
	return ids, nil
}
