// Package lint looks in a workbook for what Excel or another program stumbles over although the library that wrote it
// had no complaint, and for what keeps people from reading it. It is for tests: every workbook that one makes goes
// through it.
//
// The schema of the format is not checked here: scripts/ooxml.sh lets Microsoft's own validator do that.
//
// It imports nothing of ours, so that it cannot share a mistake with what it checks.
package lint

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf16"
)

// book is a workbook that is looked at.
type book struct {
	order    []string
	parts    map[string][]byte
	sheets   []*sheet
	names    []definedName
	strings  []string
	styles   styles
	tables   map[string]string // name of each table, in lower case → its part
	looked   map[int]bool      // looks that were checked
	findings []string
}

// Check returns what is wrong with a workbook; nothing when all is well.
func Check(workbook []byte) []string {
	b := &book{parts: map[string][]byte{}, tables: map[string]string{}, looked: map[int]bool{}}
	if !b.unpack(workbook) {
		return b.findings
	}
	b.checkParts()
	b.checkCore()
	b.readStrings()
	b.readStyles()
	b.readSheets()
	for _, s := range b.sheets {
		b.checkSheet(s)
	}
	b.checkNames()
	return b.findings
}

func (b *book) add(format string, args ...any) {
	b.findings = append(b.findings, fmt.Sprintf(format, args...))
}

// decode reads a part into a value.
func (b *book) decode(part string, into any) {
	if err := xml.Unmarshal(b.parts[part], into); err != nil {
		b.add("%s cannot be read: %v", part, err)
	}
}

// unpack reads all parts, each to its end so that its checksum counts.
func (b *book) unpack(workbook []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		b.add("no workbook: %v", err)
		return false
	}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			b.add("%s: %v", f.Name, err)
			return false
		}
		content, err := io.ReadAll(in)
		if err != nil {
			b.add("%s: %v", f.Name, err)
		}
		if _, twice := b.parts[f.Name]; twice {
			b.add("%s is there twice", f.Name)
		}
		b.order, b.parts[f.Name] = append(b.order, f.Name), content
		if !f.Modified.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			b.add("%s has a time of its own", f.Name)
		}
	}
	return true
}

// known are the parts that a workbook of ours is made of: nothing that runs, nothing from elsewhere, nothing unseen.
var known = regexp.MustCompile(`^(\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|` +
	`xl/(workbook|styles|sharedStrings|theme/theme1|worksheets/sheet[0-9]+|tables/table[0-9]+)\.xml|` +
	`xl/_rels/workbook\.xml\.rels|xl/worksheets/_rels/sheet[0-9]+\.xml\.rels)$`)

// checkParts looks at the package as a whole: the order of its parts, what they are, and that each is sound XML.
func (b *book) checkParts() {
	if len(b.order) < 2 || b.order[0] != "[Content_Types].xml" || b.order[1] != "_rels/.rels" || !slices.IsSorted(b.order[2:]) {
		b.add("the parts are in the order %q", b.order)
	}
	for _, name := range b.order {
		if !known.MatchString(name) {
			b.add("%s: an unknown part", name)
		}
		if err := sound(b.parts[name]); err != nil {
			b.add("%s: %v", name, err)
		}
		if bytes.Contains(b.parts[name], []byte(` xmlns=""`)) {
			b.add("%s: an element without a namespace", name)
		}
		if strings.HasSuffix(name, ".rels") {
			b.checkRelations(name)
		}
	}
	b.checkTypes()
}

// sound tells whether a part is XML without a document type; its letters are checked too.
func sound(part []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(part)); ; {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("no sound XML: %w", err)
		}
		if _, ok := token.(xml.Directive); ok {
			return errors.New("has a document type")
		}
	}
}

// checkTypes looks whether every part is said to be of some type, and nothing else is.
func (b *book) checkTypes() {
	var types struct {
		Overrides []struct {
			Part string `xml:"PartName,attr"`
		} `xml:"Override"`
		Defaults []struct {
			Extension string `xml:",attr"`
		} `xml:"Default"`
	}
	b.decode("[Content_Types].xml", &types)
	typed := map[string]bool{"[Content_Types].xml": true}
	for _, o := range types.Overrides {
		name := strings.TrimPrefix(o.Part, "/")
		if b.parts[name] == nil {
			b.add("[Content_Types].xml names %s, which is not there", name)
		}
		typed[name] = true
	}
	for _, name := range b.order {
		if !typed[name] && !strings.HasSuffix(name, ".rels") {
			b.add("%s has no content type", name)
		}
	}
}

// relation leads from one part to another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Target string `xml:",attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// relations returns where the relations of a part lead to, by their ids.
func (b *book) relations(part string) map[string]string {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	var all struct {
		Relations []relation `xml:"Relationship"`
	}
	targets := map[string]string{}
	if b.parts[name] == nil {
		return targets
	}
	b.decode(name, &all)
	for _, r := range all.Relations {
		target := strings.TrimPrefix(r.Target, "/")
		if !strings.HasPrefix(r.Target, "/") {
			target = path.Join(path.Dir(part), r.Target)
		}
		if targets[r.ID] != "" {
			b.add("%s: %s is there twice", name, r.ID)
		}
		if r.Mode != "" {
			b.add("%s leads outside: %s", name, r.Target)
		}
		targets[r.ID] = target
	}
	return targets
}

// checkRelations looks whether what a part leads to is there.
func (b *book) checkRelations(name string) {
	of := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
	for id, target := range b.relations(of) {
		if b.parts[target] == nil {
			b.add("%s: %s leads to %s, which is not there", name, id, target)
		}
	}
}

var moment = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)

// checkCore looks at the properties: some readers insist on the prefix, people on the title and the language.
func (b *book) checkCore() {
	if !bytes.Contains(b.parts["docProps/core.xml"], []byte("<cp:coreProperties ")) {
		b.add("core.xml has no cp: prefix")
	}
	var core struct {
		Title    string   `xml:"title"`
		Language string   `xml:"language"`
		Moments  []string `xml:"created"`
		Modified []string `xml:"modified"`
	}
	b.decode("docProps/core.xml", &core)
	if strings.TrimSpace(core.Title) == "" {
		b.add("the workbook has no title")
	}
	if core.Language == "" {
		b.add("the workbook does not say its language")
	}
	for _, m := range append(core.Moments, core.Modified...) {
		if !moment.MatchString(m) {
			b.add("core.xml: the moment %q", m)
		}
	}
}

// units counts the UTF-16 units of a text, as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
