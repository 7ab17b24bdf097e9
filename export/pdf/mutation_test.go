package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"samenspel/export/pdf/check"
)

var (
	firstPiece = regexp.MustCompile(`<</MCID 0>>\s*BDC\n`)
	codeTexts  = regexp.MustCompile(`(?s)\d+ beginbf(char|range).*?endbf(char|range)\n`)
)

// mutations are faults, each alone in a document that has none otherwise.
var mutations = []struct {
	name, seen string // seen is part of what our checker says
	level      check.Level
	make       func(m *mutant)
}{
	{"no-binary-comment", "a comment of four bytes", check.A2a, func(m *mutant) { m.head = "%PDF-1.7\n% four letters\n" }},
	{"no-id", "has no ID", check.A2a, func(m *mutant) { m.withoutID = true }},
	{"no-language", `language is ""`, check.A2a, func(m *mutant) { delete(m.catalog(), "Lang") }},
	{"not-marked", "does not say that it is tagged", check.A2a, func(m *mutant) { m.catalog()["MarkInfo"] = types.Dict{"Marked": types.Boolean(false)} }},
	{"title-not-shown", "in place of the title", check.A2a, func(m *mutant) { delete(m.dict(m.catalog()["ViewerPreferences"]), "DisplayDocTitle") }},
	{"no-output-intent", "0 output intents", check.A2a, func(m *mutant) { delete(m.catalog(), "OutputIntents") }},
	{"script", "JavaScript", check.A2a, func(m *mutant) {
		m.catalog()["OpenAction"] = types.Dict{"S": types.Name("JavaScript"), "JS": types.StringLiteral("1")}
	}},

	{"metadata-without-ua", "does not say that the document is PDF/UA-1", check.A2a, func(m *mutant) { m.metadata(`<pdfuaid:part>1</pdfuaid:part>`, ``) }},
	{"metadata-without-archive", `PDF/A "2"`, check.A2a, func(m *mutant) { m.metadata(`<pdfaid:conformance>A</pdfaid:conformance>`, ``) }},
	{"metadata-other-title", "Voorbode", check.A2a, func(m *mutant) { m.metadata(`Voorbeeld`, `Voorbode`) }},
	{"metadata-no-title", "the metadata has no title", check.A2a, func(m *mutant) { m.metadata(`<dc:title>.*?</dc:title>`, ``) }},
	{"metadata-broken", "no sound XML", check.A2a, func(m *mutant) { m.metadata(`</rdf:RDF>`, ``) }},

	{"other-parent", "names another parent", check.A2a, func(m *mutant) { m.element("P")["P"] = m.element("TD")["P"] }},
	{"unknown-role", `"Tussenkop" is not one of PDF's`, check.A2a, func(m *mutant) { m.element("H2")["S"] = types.Name("Tussenkop") }},
	{"heading-skips", "H4 follows H1", check.A2a, func(m *mutant) { m.element("H2")["S"] = types.Name("H4") }},
	{"item-outside-list", "LI stands in Div", check.A2a, func(m *mutant) { m.element("L")["S"] = types.Name("Div") }},
	{"row-outside-table", "stands in Div", check.A2a, func(m *mutant) { m.element("Table")["S"] = types.Name("Div") }},
	{"entry-outside-contents", "TOCI stands in Div", check.A2a, func(m *mutant) { m.element("TOC")["S"] = types.Name("Div") }},
	{"head-without-scope", `the Scope ""`, check.A2a, func(m *mutant) { delete(m.element("TH"), "A") }},
	{"cell-too-wide", "has 4 columns, the first one 3", check.A2a, func(m *mutant) {
		m.element("TD")["A"] = types.Dict{"O": types.Name("Table"), "ColSpan": types.Integer(2)}
	}},
	{"figure-without-text", "a Figure has no text", check.A2a, func(m *mutant) { m.element("P")["S"] = types.Name("Figure") }},

	{"link-without-description", "no description", check.A2a, func(m *mutant) { link, _ := m.link(); delete(link, "Contents") }},
	{"link-not-printed", "is not shown and printed", check.A2a, func(m *mutant) { link, _ := m.link(); delete(link, "F") }},
	{"link-without-parent", "no number among the parents", check.A2a, func(m *mutant) { link, _ := m.link(); delete(link, "StructParent") }},
	{"link-not-in-structure", "a Link leads nowhere", check.A2a, func(m *mutant) {
		link := m.element("Link")
		link["K"] = m.array(link["K"])[:1]
	}},
	{"tab-order", "the Tab key", check.A2a, func(m *mutant) { _, page := m.link(); delete(page, "Tabs") }},

	{"drawn-outside", "draws outside", check.A2a, func(m *mutant) {
		m.page(func(c []byte) []byte { return append(c, "\n80 80 5 5 re f\n"...) })
	}},
	{"decoration-in-text", "an artifact within", check.A2a, func(m *mutant) {
		m.page(func(c []byte) []byte { return firstPiece.ReplaceAll(c, []byte("$0/Artifact BMC\nEMC\n")) })
	}},
	{"piece-without-end", "does not end", check.A2a, func(m *mutant) {
		m.page(func(c []byte) []byte { return append(c, "\n/Artifact BMC\n"...) })
	}},
	{"piece-number-twice", "two tagged pieces have the number 0", check.A2a, func(m *mutant) {
		m.page(func(c []byte) []byte { return bytes.Replace(c, []byte("/MCID 1>>"), []byte("/MCID 0>>"), 1) })
	}},
	{"piece-without-parent", "has another parent than", check.A2a, func(m *mutant) {
		root := m.dict(m.catalog()["StructTreeRoot"])
		pairs := m.array(m.dict(root["ParentTree"])["Nums"])
		m.array(pairs[1])[0] = m.array(pairs[1])[1]
	}},
	{"page-not-among-parents", "no number among the parents", check.A2a, func(m *mutant) { _, page := m.link(); delete(page, "StructParents") }},

	{"font-not-embedded", "is not embedded", check.A2a, func(m *mutant) { _, below := m.font(); delete(m.dict(below["FontDescriptor"]), "FontFile2") }},
	{"font-without-texts", "does not say which text", check.A2a, func(m *mutant) { whole, _ := m.font(); delete(whole, "ToUnicode") }},
	{"codes-without-text", "stands for no text", check.A2a, func(m *mutant) {
		whole, _ := m.font()
		m.stream(whole["ToUnicode"], func(said []byte) []byte { return codeTexts.ReplaceAll(said, nil) })
	}},
	{"widths-of-another-font", "is said to be 333.0 wide", check.A2a, func(m *mutant) {
		_, below := m.font()
		below["W"] = types.Array{types.Integer(0), types.Integer(65535), types.Integer(333)}
	}},
	{"missing-glyph", "the glyph for what is missing", check.A2a, func(m *mutant) {
		_, below := m.font()
		m.stream(below["CIDToGIDMap"], func(all []byte) []byte { return make([]byte, len(all)) })
	}},
	{"transparent", "is transparent", check.A2a, func(m *mutant) {
		_, page := m.link()
		m.dict(page["Resources"])["ExtGState"] = types.Dict{"G1": types.Dict{"ca": types.Float(0.5)}}
		m.page(func(c []byte) []byte { return append([]byte("/G1 gs\n"), c...) })
	}},

	{"file-inside-2a", "which level 2a does not allow", check.A2a, func(m *mutant) { m.metadata(`<pdfaid:part>3</pdfaid:part>`, `<pdfaid:part>2</pdfaid:part>`) }},
	{"file-of-no-relation", "does not say what it is of the document", check.A3a, func(m *mutant) {
		d, _ := m.find("file", func(d types.Dict) bool { return d["Type"] == types.Name("Filespec") })
		delete(d, "AFRelationship")
	}},
}

// TestMutations puts one fault at a time into a good document: our own checker must see each.
func TestMutations(t *testing.T) {
	with := sample()
	with.Data = inside
	plain, _ := write(t, sample())
	holding, _ := write(t, with)
	for name, data := range map[string][]byte{"plain": plain, "with data": holding} {
		if faults := check.File(takeMutant(t, data).written()); len(faults) > 0 {
			t.Fatalf("%s: there are faults without a mutation: %s", name, faults)
		}
	}
	for _, c := range mutations {
		t.Run(c.name, func(t *testing.T) {
			from := plain
			if strings.HasPrefix(c.name, "file-") {
				from = holding
			}
			m := takeMutant(t, from)
			c.make(m)
			data := m.written()
			if faults := strings.Join(check.As(data, c.level), "\n"); !strings.Contains(faults, c.seen) {
				t.Errorf("not seen; told: %q", faults)
			}
			if folder := os.Getenv(corpusFolder); folder != "" {
				keep(t, filepath.Join(folder, "faults", string(c.level)), c.name, data)
			}
		})
	}
}
