package document

import (
	"context"
	"errors"
	"path/filepath"

	"samenspel/app/attachment"
	"samenspel/app/file"
	"samenspel/app/sqlite"
)

// Reasons that a caller may want to tell apart; an Error wraps them.
var (
	ErrLocked   = sqlite.ErrLocked
	ErrDamaged  = sqlite.ErrDamaged
	ErrForeign  = sqlite.ErrForeign
	ErrNewer    = sqlite.ErrNewer
	ErrTooLarge = sqlite.ErrTooLarge
	ErrOther    = errors.New("another document stands there")
	ErrNoPath   = errors.New("document has no place yet")
	ErrClosed   = errors.New("document is closed")
)

// Error is a failure that a person must hear about: Code is the key of the text that says what happened, what was
// kept and what to do now; Args belong to that text.
type Error struct {
	Code string
	Err  error
	Args []any
}

// Error returns the text for the log.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Code
	}
	return e.Code + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// because pairs a reason with the text for it.
type because struct {
	reason error
	code   string
}

// explain chooses the text for an error: the first pair that fits, or the last resort. An Error stays as it is.
func explain(err error, pairs []because, otherwise string, args ...any) error {
	var told *Error
	if err == nil || errors.As(err, &told) {
		return err
	}
	for _, p := range pairs {
		if errors.Is(err, p.reason) {
			return &Error{Code: p.code, Err: err, Args: args}
		}
	}
	return &Error{Code: otherwise, Err: err, Args: args}
}

// openError is for reading a file; nothing was altered.
func openError(err error, path string) error {
	return explain(err, []because{
		{context.Canceled, "error.stopped"}, {context.DeadlineExceeded, "error.slow"},
		{attachment.ErrNone, "error.pdf.none"}, {attachment.ErrDamaged, "error.pdf.damaged"}, {attachment.ErrNotPDF, "error.pdf.foreign"},
		{attachment.ErrEncrypted, "error.pdf.encrypted"}, {attachment.ErrSeveral, "error.pdf.several"}, {attachment.ErrTooLarge, "error.toolarge"},
		{ErrDamaged, "error.damaged"}, {ErrForeign, "error.foreign"}, {ErrNewer, "error.newer"},
		{ErrTooLarge, "error.toolarge"}, {ErrOther, "error.otherdocument"}, {file.ErrNoFolder, "error.missing"},
		{file.ErrReadOnly, "error.noaccess"}, {file.ErrInUse, "error.busy"}, {file.ErrFull, "error.fullread"},
	}, "error.unreadable", filepath.Base(path))
}

// workingError is for the working copy that an open document needs; nothing was altered.
func workingError(err error) error {
	return explain(err, []because{
		{ErrLocked, "error.locked"}, {ErrDamaged, "error.workdamaged"}, {ErrForeign, "error.workdamaged"},
		{ErrNewer, "error.worknewer"}, {file.ErrFull, "error.work.full"},
	}, "error.work.failed")
}

// saveError is for words that could not be put into the working copy; they are on the screen only.
func saveError(err error) error { return explain(err, nil, saveCode(err)) }

func saveCode(err error) string {
	if errors.Is(err, file.ErrFull) {
		return "error.save.full"
	}
	return "error.save.failed"
}

// publishError is for a document that could not be put in its place; the working copy has every word and the place
// has what it had.
func publishError(err error, path string) error {
	return explain(err, []because{
		{context.Canceled, "error.stopped"}, {context.DeadlineExceeded, "error.slow"},
		{ErrDamaged, "error.target.damaged"}, {ErrForeign, "error.target.foreign"}, {ErrTooLarge, "error.target.foreign"},
		{ErrNewer, "error.target.newer"}, {ErrOther, "error.target.otherdocument"},
		{file.ErrReadOnly, "error.readonly"}, {file.ErrFull, "error.full"}, {file.ErrInUse, "error.inuse"},
		{file.ErrNoFolder, "error.nofolder"},
	}, "error.notpublished", filepath.Base(path))
}
