package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// mutant is a PDF that was taken apart, to put one fault in and write it anew, sound in all else.
type mutant struct {
	t         testing.TB
	table     *model.XRefTable
	head      string
	withoutID bool
}

func takeMutant(t testing.TB, pdf []byte) *mutant {
	t.Helper()
	api.DisableConfigDir()
	ctx, err := api.ReadContext(bytes.NewReader(pdf), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	return &mutant{t: t, table: ctx.XRefTable, head: "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"}
}

// written returns the PDF with every object by itself and a table of the old kind.
func (m *mutant) written() []byte {
	out := []byte(m.head)
	places := make([]int, 1+slices.Max(slices.Collect(maps.Keys(m.table.Table))))
	for number := 1; number < len(places); number++ {
		said, stream := "null", []byte(nil)
		switch o := m.object(number).(type) {
		case nil, types.ObjectStreamDict, types.XRefStreamDict:
		case types.StreamDict:
			o.Dict["Length"] = types.Integer(len(o.Raw))
			said, stream = o.Dict.PDFString(), o.Raw
		default:
			said = o.PDFString()
		}
		places[number] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n%s\n", number, said)
		if stream != nil {
			out = append(append(append(out, "stream\n"...), stream...), "\nendstream\n"...)
		}
		out = append(out, "endobj\n"...)
	}
	table := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(places))
	for _, place := range places[1:] {
		out = fmt.Appendf(out, "%010d 00000 n \n", place)
	}
	trailer := types.Dict{"Size": types.Integer(len(places)), "Root": *m.table.Root, "Info": *m.table.Info, "ID": m.table.ID}
	if m.withoutID {
		delete(trailer, "ID")
	}
	return fmt.Appendf(out, "trailer\n%s\nstartxref\n%d\n%%%%EOF\n", trailer.PDFString(), table)
}

// object returns an object by its number.
func (m *mutant) object(number int) types.Object {
	o, err := m.table.Dereference(*types.NewIndirectRef(number, 0))
	if err != nil {
		m.t.Fatal(err)
	}
	return o
}

func (m *mutant) at(o types.Object) types.Object {
	if ref, is := o.(types.IndirectRef); is {
		return m.object(ref.ObjectNumber.Value())
	}
	return o
}

func (m *mutant) dict(o types.Object) types.Dict {
	switch d := m.at(o).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	m.t.Fatalf("no dictionary: %v", o)
	return nil
}

func (m *mutant) array(o types.Object) types.Array {
	a, is := m.at(o).(types.Array)
	if !is {
		m.t.Fatalf("no array: %v", o)
	}
	return a
}

func (m *mutant) catalog() types.Dict { return m.dict(*m.table.Root) }

// find returns the first object of which all is so; its number too.
func (m *mutant) find(what string, is func(d types.Dict) bool) (types.Dict, int) {
	for _, number := range slices.Sorted(maps.Keys(m.table.Table)) {
		d, plain := m.object(number).(types.Dict)
		if plain && is(d) {
			return d, number
		}
	}
	m.t.Fatalf("the PDF has no %s", what)
	return nil, 0
}

// element returns the first element of a role.
func (m *mutant) element(role string) types.Dict {
	d, _ := m.find(role, func(d types.Dict) bool { return d["S"] == types.Name(role) && d["P"] != nil })
	return d
}

// font returns the first font as pages name it, and the one that it is made of.
func (m *mutant) font() (whole, below types.Dict) {
	whole, _ = m.find("font", func(d types.Dict) bool { return d["Subtype"] == types.Name("Type0") })
	return whole, m.dict(m.array(whole["DescendantFonts"])[0])
}

// link returns the first link on a page, with its page.
func (m *mutant) link() (link, page types.Dict) {
	page, _ = m.find("page with links", func(d types.Dict) bool { return d["Type"] == types.Name("Page") && d["Annots"] != nil })
	return m.dict(m.array(page["Annots"])[0]), page
}

// stream changes what a stream holds.
func (m *mutant) stream(o types.Object, change func(content []byte) []byte) {
	ref, is := o.(types.IndirectRef)
	s, holds := m.at(o).(types.StreamDict)
	if !is || !holds || s.Decode() != nil {
		m.t.Fatalf("no stream: %v", o)
	}
	before := bytes.Clone(s.Content)
	if s.Content = change(bytes.Clone(s.Content)); bytes.Equal(s.Content, before) {
		m.t.Fatal("the stream is as it was")
	}
	if err := s.Encode(); err != nil {
		m.t.Fatal(err)
	}
	m.table.Table[ref.ObjectNumber.Value()].Object = s
}

// page changes what the second page draws: the one with the contents.
func (m *mutant) page(change func(content []byte) []byte) {
	_, page := m.link()
	m.stream(page["Contents"], change)
}

// metadata changes what the description says.
func (m *mutant) metadata(from, to string) {
	m.stream(m.catalog()["Metadata"], func(said []byte) []byte { return regexp.MustCompile(from).ReplaceAll(said, []byte(to)) })
}
