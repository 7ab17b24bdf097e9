package cli

import (
	"context"
	"fmt"
)

// runHelp writes the help of a command, or the help as a whole.
func runHelp(_ context.Context, c *call) error {
	switch len(c.files) {
	case 0:
		fmt.Fprintf(c.out, "%s\n\n%s\n", c.words.T("cli.help.all"), c.words.T("cli.help.codes"))
		return nil
	case 1:
	default:
		return &usage{key: "cli.usage.too_many", args: []any{c.files[1]}, command: "help"}
	}
	for _, cmd := range commands() {
		if cmd.name == c.files[0] {
			fmt.Fprintf(c.out, "%s\n\n%s\n", c.words.T(cmd.help), c.words.T("cli.help.codes"))
			return nil
		}
	}
	return unknownCommand(c.files[0])
}

// runVersion writes the version of the program.
func runVersion(_ context.Context, c *call) error {
	c.say("Samenspel " + c.Version)
	return nil
}
