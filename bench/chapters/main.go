// Chapters makes the PDF of some chapters of an agreement's file: what the command line does for the whole of it.
package main

import (
	"context"
	"errors"
	"log"
	"os"

	"samenspel/app/document"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/export/pdf"
	"samenspel/planning/validate"
)

func main() {
	log.SetFlags(0)
	if err := run(context.Background(), os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) < 3 {
		return errors.New("chapters FILE TARGET CHAPTER…")
	}
	agreement, _, err := document.Read(ctx, args[0])
	if err != nil {
		return err
	}
	form, texts, err := assets.Form("nl")
	if err != nil {
		return err
	}
	words, err := i18n.Load("nl")
	if err != nil {
		return err
	}
	report := export.Build(export.Input{
		Schema: form, Texts: texts, Words: words, Agreement: agreement, Findings: validate.Check(form, agreement),
		Kind: export.Chosen, Chapters: args[2:],
	})
	target, err := os.Create(args[1])
	if err != nil {
		return err
	}
	if _, err = pdf.Write(ctx, target, report); err != nil {
		return errors.Join(err, target.Close())
	}
	return target.Close()
}
