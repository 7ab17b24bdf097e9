package app

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"samenspel/app/document"
	"samenspel/app/file"
	"samenspel/export"
	"samenspel/export/excel"
	"samenspel/export/pdf"
)

// write makes a file of a report.
type write = func(ctx context.Context, path string, r *export.Report) ([]export.Notice, error)

// formats is the table of what can be exported, by the extension of the file.
func formats() map[string]write {
	return map[string]write{
		"pdf":  beside(pdf.Write),
		"xlsx": beside(excel.Write),
	}
}

// prepare reads what a format needs, for the documents to come.
func prepare(format string) {
	if format == "pdf" {
		pdf.Prepare()
	}
}

// makes tells whether a format is made of a kind of document.
func makes(format string, k export.Kind) bool { return format != "xlsx" || excel.Makes(k) }

// beside writes a format beside its target and swaps it in; the old file stays whole when that fails.
func beside(format func(context.Context, io.Writer, *export.Report) ([]export.Notice, error)) write {
	return func(ctx context.Context, path string, r *export.Report) (notices []export.Notice, err error) {
		err = file.WriteBeside(ctx, path, func(w io.Writer) error {
			notices, err = format(ctx, w, r)
			return err
		})
		return notices, exportError(err, path)
	}
}

// exportError says in which words the person hears why a file could not be made.
func exportError(err error, path string) error {
	if err == nil {
		return nil
	}
	code := "export.error.failed"
	for _, known := range []struct {
		reason error
		code   string
	}{
		{file.ErrInUse, "export.error.inuse"}, {file.ErrReadOnly, "export.error.readonly"},
		{file.ErrFull, "export.error.full"}, {file.ErrNoFolder, "export.error.nofolder"}, {excel.ErrKind, "export.error.kind"},
	} {
		if errors.Is(err, known.reason) {
			code = known.code
		}
	}
	return &document.Error{Code: code, Err: err, Args: []any{filepath.Base(path)}}
}
