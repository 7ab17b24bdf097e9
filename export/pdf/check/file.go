package check

import (
	"bytes"
	"encoding/binary"
	"errors"
	"sync"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// file is a PDF that was taken apart, with ways to look things up that take anything unexpected for nothing.
type file struct {
	pdf     []byte
	table   *model.XRefTable
	catalog types.Dict
	info    types.Dict
}

// withoutSettings keeps pdfcpu from making a folder for its settings.
var withoutSettings = sync.OnceFunc(api.DisableConfigDir)

func open(pdf []byte) (*file, error) {
	withoutSettings()
	ctx, err := api.ReadContext(bytes.NewReader(pdf), model.NewDefaultConfiguration())
	if err != nil {
		return nil, err
	}
	f := &file{pdf: pdf, table: ctx.XRefTable}
	if f.table.Root == nil {
		return nil, errors.New("it has no catalog")
	}
	f.catalog = f.dict(*f.table.Root)
	if f.table.Info != nil {
		f.info = f.dict(*f.table.Info)
	}
	return f, nil
}

// at returns what an object stands for.
func (f *file) at(o types.Object) types.Object {
	if _, is := o.(types.IndirectRef); !is {
		return o
	}
	meant, err := f.table.Dereference(o)
	if err != nil {
		return nil
	}
	return meant
}

// dict returns a dictionary, or that of a stream.
func (f *file) dict(o types.Object) types.Dict {
	switch d := f.at(o).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	case types.ObjectStreamDict:
		return d.Dict
	case types.XRefStreamDict:
		return d.Dict
	}
	return nil
}

func (f *file) array(o types.Object) types.Array {
	a, _ := f.at(o).(types.Array)
	return a
}

// list returns the parts of an array, or one thing that may stand alone in place of an array.
func (f *file) list(o types.Object) types.Array {
	if a := f.array(o); a != nil || f.at(o) == nil {
		return a
	}
	return types.Array{o}
}

func (f *file) name(o types.Object) string {
	n, _ := f.at(o).(types.Name)
	return n.Value()
}

func (f *file) yes(o types.Object) bool {
	b, is := f.at(o).(types.Boolean)
	return is && b.Value()
}

func (f *file) number(o types.Object) (float64, bool) {
	switch n := f.at(o).(type) {
	case types.Integer:
		return float64(n), true
	case types.Float:
		return float64(n), true
	}
	return 0, false
}

// whole returns a whole number, or missing when there is none.
func (f *file) whole(o types.Object) int {
	if n, is := f.at(o).(types.Integer); is {
		return n.Value()
	}
	return missing
}

// missing stands for a number that is not there.
const missing = -1

// text returns a text for people.
func (f *file) text(o types.Object) (string, bool) {
	said, is := f.bytes(o)
	return forPeople(said), is
}

// bytes returns what a text is made of.
func (f *file) bytes(o types.Object) ([]byte, bool) {
	var said []byte
	err := errors.New("no text")
	switch t := f.at(o).(type) {
	case types.StringLiteral:
		said, err = types.Unescape(t.Value())
	case types.HexLiteral:
		said, err = t.Bytes()
	}
	return said, err == nil
}

// forPeople reads a text as PDF writes it: with two bytes a sign when it begins so, else with one.
func forPeople(said []byte) string {
	signs := make([]rune, 0, len(said))
	if rest, wide := bytes.CutPrefix(said, []byte("\xfe\xff")); wide {
		return inUTF16(rest)
	}
	for _, b := range said {
		signs = append(signs, rune(b))
	}
	return string(signs)
}

func inUTF16(said []byte) string {
	units := make([]uint16, len(said)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(said[2*i:])
	}
	return string(utf16.Decode(units))
}

// stream returns what a stream holds.
func (f *file) stream(o types.Object) ([]byte, bool) {
	s, is := f.at(o).(types.StreamDict)
	if !is || s.Decode() != nil {
		return nil, false
	}
	return s.Content, true
}

// objectNumber returns the number of the object that is referred to, or missing.
func objectNumber(o types.Object) int {
	if ref, is := o.(types.IndirectRef); is {
		return ref.ObjectNumber.Value()
	}
	return missing
}

// numbers returns what a tree of numbers holds, such as that of the parents.
func (f *file) numbers(o types.Object, into map[int]types.Object, depth int) {
	node := f.dict(o)
	pairs := f.array(node["Nums"])
	for i := 0; i+1 < len(pairs); i += 2 {
		into[f.whole(pairs[i])] = pairs[i+1]
	}
	for _, kid := range f.array(node["Kids"]) {
		if depth < deepest {
			f.numbers(kid, into, depth+1)
		}
	}
}

// deepest is how deep a tree may be; a deeper one goes round in a circle.
const deepest = 64
