package cli

import (
	"context"
	"os"

	"samenspel/planning"
)

func createFlags(Tools) []flag { return []flag{{name: "voorbeeld"}} }

// runCreate writes a new agreement, empty or with the answers of the example.
func runCreate(ctx context.Context, c *call) error {
	path := c.files[0]
	if _, err := os.Lstat(path); err == nil { // Create would refuse too, but with advice for the window
		c.complain(c.words.T("cli.new.exists", path))
		return &failure{code: CodeWrite}
	}
	var edits []planning.Edit
	if _, example := c.flags["voorbeeld"]; example {
		form, _, err := c.Form(c.Lang)
		if err != nil {
			return &failure{CodeRead, err}
		}
		if edits, err = c.Example(form); err != nil {
			return &failure{CodeRead, err}
		}
	}
	if err := c.Create(ctx, path, edits); err != nil {
		return &failure{CodeWrite, err}
	}
	c.say(c.words.T("cli.made", path))
	return nil
}
