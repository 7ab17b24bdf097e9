// Package attachment takes out of a PDF the file that our program put inside. It reads what other programs make of
// such a PDF as well: mended, made smaller, split into object streams, or with updates behind it. When the table of
// objects is damaged it looks for the objects themselves.
//
// A PDF may come from anyone. What reading costs is bounded in size, depth and time, nothing in the PDF is executed,
// and the file that comes out is as doubtful as one that came by mail. The package knows nothing of agreements, and
// uses the standard library only.
package attachment

import (
	"bytes"
	"context"
	"crypto/md5"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"samenspel/app/file"
)

// Why there is no file; an error wraps one of them, or tells why the PDF itself cannot be read.
var (
	ErrNotPDF    = errors.New("not a PDF")
	ErrEncrypted = errors.New("the PDF is encrypted")
	ErrNone      = errors.New("the PDF has no such file inside")
	ErrSeveral   = errors.New("the PDF has several such files inside")
	ErrDamaged   = errors.New("the PDF is damaged")
	ErrTooLarge  = errors.New("the PDF is too large, or takes too much work")
)

// What a PDF may cost.
const (
	maxSize = 128 << 20 // bytes
	maxTime = 30 * time.Second
)

// limits are what one PDF may cost, in bytes.
type limits struct {
	content int // of what a stream in it holds
	work    int // that are looked at in all, beside the PDF itself a few times
}

var usual = limits{content: 64 << 20, work: 128 << 20}

// Read takes out of the PDF at path the one file whose name ends in ending, in whatever capitals.
func Read(ctx context.Context, path, ending string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("read PDF: %w", file.Classify(err))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("read PDF %s: %w", path, ErrNotPDF)
	case info.Size() > maxSize:
		return nil, fmt.Errorf("read PDF %s: %w", path, ErrTooLarge)
	}
	in, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read PDF: %w", file.Classify(err))
	}
	defer func() { _ = in.Close() }() // only read from
	pdf, err := io.ReadAll(io.LimitReader(stopReader{ctx, in}, maxSize))
	if err != nil {
		return nil, fmt.Errorf("read PDF: %w", file.Classify(err))
	}
	content, err := takeOut(ctx, pdf, ending, usual)
	if err != nil {
		return nil, fmt.Errorf("read PDF %s: %w", path, err)
	}
	return content, nil
}

// stopReader refuses to go on once the context is done.
type stopReader struct {
	ctx  context.Context
	from io.Reader
}

func (r stopReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(p)
}

// takeOut is Read for a PDF that is in memory.
func takeOut(ctx context.Context, pdf []byte, ending string, most limits) ([]byte, error) {
	const head = 1024 // mail programs and the like may put something in front
	begin := bytes.Index(pdf[:min(head, len(pdf))], []byte("%PDF-"))
	if begin < 0 {
		return nil, ErrNotPDF
	}
	r := &reader{data: pdf[begin:], most: most.content, meter: meter{ctx: ctx, left: most.work + 8*len(pdf)}}
	err := r.readTables()
	var content []byte
	if err == nil {
		content, err = r.extract(ending)
	}
	if errors.Is(err, ErrDamaged) { // perhaps the table of objects alone
		if err = r.scan(); err == nil {
			content, err = r.extract(ending)
		}
	}
	return content, err
}

// extract finds the file and checks it against what the PDF says about it.
func (r *reader) extract(ending string) ([]byte, error) {
	if r.trailer["Encrypt"] != nil {
		return nil, ErrEncrypted
	}
	found, err := r.find(strings.ToLower(ending))
	if err != nil {
		return nil, err
	}
	var content []byte
	for i, s := range found {
		one, err := r.content(s)
		switch {
		case err != nil:
			return nil, err
		case i > 0 && !bytes.Equal(one, content):
			return nil, ErrSeveral
		}
		content = one
	}
	if len(found) == 0 {
		return nil, ErrNone
	}
	return content, nil
}

// content returns what a file inside holds.
func (r *reader) content(s stream) ([]byte, error) {
	content, err := r.decode(s)
	if err != nil {
		return nil, err
	}
	params, err := get[dict](r, s.dict["Params"])
	if err != nil {
		return nil, err
	}
	size, err := r.resolve(params["Size"])
	if err != nil {
		return nil, err
	}
	sum, err := r.resolve(params["CheckSum"])
	if err != nil {
		return nil, err
	}
	own := md5.Sum(content)
	if said, ok := size.(int); ok && said != len(content) {
		return nil, fmt.Errorf("%w: %d bytes instead of %d", ErrDamaged, len(content), said)
	}
	if said, ok := sum.(text); ok && len(said) == len(own) && string(said) != string(own[:]) {
		return nil, fmt.Errorf("%w: the file inside does not fit its sum", ErrDamaged)
	}
	return content, nil
}
