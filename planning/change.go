package planning

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// ID is the hash of a Change: a change that was altered no longer fits its id.
type ID [sha256.Size]byte

// String returns the id in hexadecimal digits.
func (id ID) String() string { return hex.EncodeToString(id[:]) }

// Path is the address of a value. A field outside a table has no Row; a column has the id of its row. The rows field
// itself with a Row is the address of that row's existence and place: its value is the order key, or empty for a
// row that was removed.
type Path struct {
	Field string
	Row   string
}

// Change says that the value at Path is now Value, made by a party in this order, and that it replaces these earlier
// changes. Changes are values: they are never altered after they were published.
type Change struct {
	Path     Path
	Value    string
	Replaces []ID   // sorted; the newest changes the maker saw
	Party    string // who made it: school, jongerenwerk, gemeente, anders, or empty when not told
	Writer   string // random id of the installation that made it
	Seq      uint64 // one more than the highest that the maker had seen
	At       int64  // milliseconds since 1970 UTC, by the maker's clock; for people, never for deciding
}

// ErrDamaged tells that a change does not fit its id or cannot be one.
var ErrDamaged = errors.New("damaged change")

// Limits that a change from elsewhere must keep to.
const (
	MaxValue    = 1 << 20
	MaxName     = 200
	MaxReplaces = 4096
	MaxSeq      = 1 << 53
)

// ID returns the change's hash: SHA-256 over a domain prefix and every part, each with its length in front, so that
// no two different changes have the same bytes. This form must never change.
func (c Change) ID() ID {
	buf := make([]byte, 0, 128+len(c.Value)+len(c.Replaces)*sha256.Size)
	buf = append(buf, "samenspel/change/1\n"...)
	for _, part := range []string{c.Path.Field, c.Path.Row, c.Value, c.Party, c.Writer} {
		buf = strconv.AppendInt(buf, int64(len(part)), 10)
		buf = append(buf, ':')
		buf = append(buf, part...)
	}
	buf = strconv.AppendUint(buf, c.Seq, 10)
	buf = append(buf, ':')
	buf = strconv.AppendInt(buf, c.At, 10)
	buf = append(buf, ':')
	for _, id := range c.Replaces {
		buf = append(buf, id[:]...)
	}
	return sha256.Sum256(buf)
}

// Check tells whether a change from elsewhere can be one: sizes within the limits, sound UTF-8, replaced ids sorted.
// It wraps ErrDamaged.
func (c Change) Check() error {
	names := []string{c.Path.Field, c.Path.Row, c.Party, c.Writer}
	for _, n := range names {
		if len(n) > MaxName || !utf8.ValidString(n) {
			return fmt.Errorf("name of %d bytes: %w", len(n), ErrDamaged)
		}
	}
	if c.Path.Field == "" || len(c.Value) > MaxValue || !utf8.ValidString(c.Value) || len(c.Replaces) > MaxReplaces {
		return fmt.Errorf("value of %d bytes at %q: %w", len(c.Value), c.Path.Field, ErrDamaged)
	}
	if c.Seq > MaxSeq {
		return fmt.Errorf("number %d: %w", c.Seq, ErrDamaged)
	}
	if !slices.IsSortedFunc(c.Replaces, compareIDs) {
		return fmt.Errorf("replaced ids out of order: %w", ErrDamaged)
	}
	return nil
}

func compareIDs(a, b ID) int { return slices.Compare(a[:], b[:]) }

// newer orders changes for showing one of several newest values: the same on every machine.
func newer(a, b Change) int {
	if c := cmp.Compare(b.Seq, a.Seq); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Writer, b.Writer); c != 0 {
		return c
	}
	ai, bi := a.ID(), b.ID()
	return compareIDs(ai, bi)
}
