package excel

import (
	"errors"

	"samenspel/export"
)

// ErrKind is the error of a report of a kind that no workbook is made of.
var ErrKind = errors.New("no workbook is made of this kind of document")

// Makes tells whether a workbook is made of a kind of document. The summary is one page to hand round at a meeting:
// what it holds stands on the overview of every workbook, and a sheet of running text helps nobody.
func Makes(k export.Kind) bool { return k != export.Summary }

// whole tells whether the workbook is one for those who write the agreement: it says how far they are.
func (b *book) whole() bool { return b.report.Kind == export.Whole || b.report.Kind == "" }

// blank tells whether the workbook is a form to fill in.
func (b *book) blank() bool { return b.report.Kind == export.Blank }
