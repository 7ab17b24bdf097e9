// Package pdf prints a Report as a PDF on A4. It lays out everything itself (shape: glyphs and lines; layout.go: pages, page
// numbers), in two passes so that the contents and the totals are known, and only then draws: pen.go writes what stands
// on a page, and draw.go, the one importer of gofpdf, lets that library write a file with its pages and the parts of fonts
// that are used. Each drawn text belongs to an element of the document (tree.go) or is decoration; finish.go adds what was
// drawn, those elements, the language and the links to what the library wrote, and face.go what the codes of a font say,
// so that programs can read the document aloud.
//
// It may import export and assets; never planning, Fyne, app or ui.
package pdf

import (
	"context"
	"fmt"
	"io"

	"samenspel/export"
	"samenspel/export/pdf/hyphen"
	"samenspel/export/pdf/shape"
)

// Prepare reads what nearly every document needs, and what takes a while the first time: the plain fonts, and where Dutch
// words may be broken.
func Prepare() {
	go hyphen.Prepare("nl")
	_, _ = shape.New(shape.Plain) // Write tells what is wrong with them
}

// Write prints the report to w and returns what the user should know: signs that no font here has are printed as
// a box and told here. The same report gives the same bytes. An error of ctx ends the work; a fault in the report or
// in the drawing library is an error too, never a panic.
func Write(ctx context.Context, w io.Writer, r *export.Report) (notices []export.Notice, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("draw the PDF: %v", fault)
		}
	}()
	go hyphen.Prepare(r.Lang)
	family := shape.Plain
	if r.Readable {
		family = shape.Readable
	}
	fonts, err := shape.New(family)
	if err != nil {
		return nil, err
	}
	l := newLayouter(ctx, r, fonts)
	if _, err := l.run(); err != nil {
		return nil, err
	}
	if err := draw(ctx, w, l); err != nil {
		return nil, fmt.Errorf("draw the PDF: %w", err)
	}
	export.Tell(ctx, 1)
	return append(l.notices, l.missing.notices()...), nil
}
