package cli

import (
	"context"
	"slices"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// stageNames are the words for a stage on the command line. They are the same in every language, for scripts.
var stageNames = map[schema.Stage]string{
	schema.Draft: "concept", schema.Signing: "ondertekening", schema.Grant: "subsidie", schema.Evaluation: "jaarevaluatie",
}

func checkFlags(Tools) []flag { return []flag{{name: "stage", value: true}} }

// runCheck writes how far the agreement is and what is missing, and fails when the stage is not reached.
func runCheck(ctx context.Context, c *call) error {
	stage, err := c.stage()
	if err != nil {
		return err
	}
	input, err := c.input(ctx, c.files[0])
	if err != nil {
		return err
	}
	r := checkReport{call: c, Input: input}
	r.progress()
	open := input.Findings.Missing(stage)
	r.list(c.words.T("cli.check.missing", r.stageName(stage)), open, validate.Missing, false)
	for _, part := range []struct {
		key  string
		kind validate.Kind
	}{
		{"cli.check.wrong", validate.Wrong}, {"cli.check.doubtful", validate.Doubtful},
		{"cli.check.privacy", validate.Privacy},
	} {
		r.list(c.words.T(part.key), input.Findings.Findings, part.kind, true)
	}
	c.say("")
	if len(open) == 0 {
		c.say(c.words.T("cli.check.ready", r.stageName(stage)))
		return nil
	}
	c.say(c.words.N("cli.check.open", len(open), r.stageName(stage)))
	return &failure{code: CodeMissing}
}

// stage is the stage that is asked for: by its word on the command line, or by its id.
func (c *call) stage() (schema.Stage, error) {
	asked, ok := c.flags["stage"]
	if !ok {
		return schema.Draft, nil
	}
	var names []string
	for _, s := range schema.Stages() {
		if asked == stageNames[s] || asked == string(s) {
			return s, nil
		}
		names = append(names, stageNames[s])
	}
	return "", &usage{key: "cli.usage.stage", args: []any{asked}, near: nearest(asked, names), command: "check"}
}

// checkReport writes the findings on one agreement.
type checkReport struct {
	*call
	export.Input
}

func (r checkReport) stageName(s schema.Stage) string {
	if name := r.Texts.Stages[s]; name != "" {
		return name
	}
	return stageNames[s]
}

// progress writes a line for each stage.
func (r checkReport) progress() {
	title := ""
	if f := r.Schema.Marked(schema.MarkTitle); f != nil {
		title = r.Agreement.Value(planning.Path{Field: f.ID})
	}
	if planning.IsEmpty(title) {
		title = r.words.T("export.untitled")
	}
	r.say(title)
	r.say("")
	for _, s := range schema.Stages() {
		done, required := 0, 0
		for _, chapter := range r.Schema.Chapters {
			d, n := r.Findings.Progress(chapter.ID, s)
			done, required = done+d, required+n
		}
		r.say(r.words.T("cli.check.progress", r.stageName(s), done, required))
	}
}

// list writes the findings of a kind under a heading, by chapter; with says what is the matter with each.
func (r checkReport) list(heading string, findings []validate.Finding, kind validate.Kind, with bool) {
	findings = slices.DeleteFunc(slices.Clone(findings), func(f validate.Finding) bool { return f.Kind != kind })
	if len(findings) == 0 {
		return
	}
	r.say("")
	r.say(heading)
	chapter := ""
	for i, f := range findings {
		if i == 0 || f.Chapter != chapter {
			chapter = f.Chapter
			r.say("  " + r.Texts.Chapters[chapter].Title)
		}
		line := "  - " + r.Where(f.Path)
		if with {
			line += ": " + r.finding(f)
		}
		r.say("  " + line)
	}
}

// finding returns what is the matter in words.
func (r checkReport) finding(f validate.Finding) string {
	args := make([]any, len(f.Args))
	for i, a := range f.Args {
		args[i] = a
	}
	return r.words.T(f.Code, args...)
}
