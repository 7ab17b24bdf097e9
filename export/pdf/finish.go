package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// finish adds to a PDF what the drawing library has no calls for: its language, that windows show its title, and the
// structure that programs which read aloud follow. It takes the file apart by its table of objects, never by looking
// inside streams, and writes it anew.
func finish(pdf []byte, l *layouter, d *drawing) ([]byte, error) {
	r := l.report
	head, objects, err := takeApart(pdf)
	if err != nil {
		return nil, fmt.Errorf("take the PDF apart: %w", err)
	}
	catalog := len(objects) // the library's last object; the one before it holds the document's properties
	if catalog < 2 {
		return nil, errors.New("the PDF has no properties")
	}
	properties := objects[catalog-2:]
	properties[0] = dated.ReplaceAll(undated.ReplaceAll(properties[0], nil), []byte("/$1 (D:${2}Z)"))
	said := "/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	if lang := languageTag(r.Lang); lang != "" {
		said += "/Lang (" + lang + ")\n"
	}
	attached, err := attach(objects, catalog, catalog+3, r, d.press)
	if err != nil {
		return nil, err
	}
	root := catalog + 3 + len(attached)
	small, links := structure(l.tree, root, len(l.pages))
	if marks := outline(l.marks, root+len(small)); marks != nil {
		said += fmt.Sprintf("/Outlines %d 0 R\n/PageMode /UseOutlines\n", root+len(small))
		small = append(small, marks...)
	}
	said += fmt.Sprintf("/Metadata %d 0 R\n/StructTreeRoot %d 0 R\n", catalog+1, root) + intent(catalog+2)
	if err := insert(objects, catalog, "/Type /Catalog\n", said); err != nil {
		return nil, err
	}
	head = bytes.Replace(head, []byte("%PDF-1.3\n"), []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), 1)
	if err := nameFonts(objects, l.fonts.Faces(), d.press); err != nil {
		return nil, err
	}
	packed := pack(small, root, d.press)
	d.press.done()
	if err := finishPages(objects, d.pages, links); err != nil {
		return nil, err
	}
	objects = append(append(objects, metadata(r, catalog+1), profile(catalog+2, d.press)), attached...)
	return putTogether(head, objects, packed, catalog, d.press), nil
}

// finishPages gives the pages what stands on them, their places in the structure and their links.
func finishPages(objects, contents [][]byte, links []*node) error {
	for i, content := range contents {
		said := fmt.Sprintf("/StructParents %d\n/Tabs /S\n", i)
		if refs := references(links, i); refs != "" {
			said += "/Annots [" + refs + "]\n"
		}
		if err := insert(objects, pageObject(i), "<</Type /Page\n", said); err != nil {
			return err
		}
		objects[contentObject(i)-1] = content
	}
	return nil
}

// references names the links on a page.
func references(links []*node, page int) string {
	var refs strings.Builder
	for _, n := range links {
		if n.link.page == page {
			fmt.Fprintf(&refs, "%d 0 R ", n.link.object)
		}
	}
	return refs.String()
}

// pageObject returns the number that the drawing library gives to the object of a page.
func pageObject(index int) int { return 3 + 2*index }

// contentObject returns the number of the object that holds what stands on a page.
func contentObject(index int) int { return pageObject(index) + 1 }

// insert puts text behind the beginning of an object.
func insert(objects [][]byte, number int, begin, text string) error {
	if number > len(objects) {
		return fmt.Errorf("the PDF has no object %d", number)
	}
	at := bytes.Index(objects[number-1], []byte(begin))
	if at < 0 || at > 40 {
		return fmt.Errorf("object %d is no %q", number, strings.Trim(begin, "<\n"))
	}
	objects[number-1] = slices.Insert(slices.Clone(objects[number-1]), at+len(begin), []byte(text)...)
	return nil
}

var (
	tablePlace = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	dated      = regexp.MustCompile(`/(CreationDate|ModDate) \(D:(\d{14})\)`)
	undated    = regexp.MustCompile(`/(CreationDate|ModDate) \(D:00010102000000\)\n`)
	tableEntry = regexp.MustCompile(`(\d{10}) 00000 n `)
)

// takeApart returns what stands before the first object, and the objects by number.
func takeApart(pdf []byte) (head []byte, objects [][]byte, err error) {
	found := tablePlace.FindSubmatch(pdf[max(0, len(pdf)-60):])
	if found == nil {
		return nil, nil, errors.New("it does not say where its table of objects is")
	}
	table, err := strconv.Atoi(string(found[1]))
	if err != nil || table > len(pdf) || !bytes.HasPrefix(pdf[table:], []byte("xref\n")) {
		return nil, nil, errors.New("its table of objects is not where it should be")
	}
	var places []int
	for _, entry := range tableEntry.FindAllSubmatch(pdf[table:], -1) {
		place, err := strconv.Atoi(string(entry[1]))
		if err != nil || place >= table {
			return nil, nil, fmt.Errorf("object %d is not in the file", len(places)+1)
		}
		places = append(places, place)
	}
	sorted := append(slices.Clone(places), table)
	slices.Sort(sorted)
	for i, place := range places {
		at, _ := slices.BinarySearch(sorted, place)
		object := pdf[place:sorted[at+1]]
		if !bytes.HasPrefix(object, fmt.Appendf(nil, "%d 0 obj\n", i+1)) {
			return nil, nil, fmt.Errorf("object %d is not at its place", i+1)
		}
		objects = append(objects, object)
	}
	return pdf[:sorted[0]], objects, nil
}

// languageTag leaves of a language what may stand in its tag.
func languageTag(lang string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, lang)
}
