package check

import (
	"bytes"
	"regexp"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var (
	begins   = regexp.MustCompile(`^%PDF-1\.[4-7][\r\n]+%([^\r\n]*)`)
	language = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)
)

// head checks how the file begins and ends.
func (c *checker) head() {
	found := begins.FindSubmatch(c.pdf)
	binary := 0
	if found != nil {
		for _, b := range found[1] {
			if b > 127 {
				binary++
			}
		}
	}
	c.wants(found != nil && binary >= 4, "the file does not begin with its version and a comment of four bytes above 127")
	c.wants(bytes.HasSuffix(bytes.TrimRight(c.pdf, "\r\n"), []byte("%%EOF")), "there is something behind the end of the file")
	c.wants(c.table.Encrypt == nil, "the file is encrypted")
	c.wants(len(c.table.ID) == 2, "the file has no ID")
	for _, part := range c.table.ID {
		said, _ := c.bytes(part)
		c.wants(len(said) > 0, "the ID is empty")
	}
}

// catalogEntries checks what the catalog says of the whole document.
func (c *checker) catalogEntries() {
	said, _ := c.text(c.catalog["Lang"])
	c.wants(language.MatchString(said), "the document's language is %q", said)
	mark := c.dict(c.catalog["MarkInfo"])
	c.wants(c.yes(mark["Marked"]), "the document does not say that it is tagged")
	c.wants(!c.yes(mark["Suspects"]), "the document says that its tags are not to be trusted")
	c.wants(c.yes(c.dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"]), "windows show the file's name in place of the title")
	for _, key := range []string{"OCProperties", "Collection", "NeedsRendering", "Requirements", "AA", "Perms"} {
		c.wants(c.catalog[key] == nil, "the catalog has %s, which an archive may not hold", key)
	}
	c.wants(c.dict(c.catalog["AcroForm"])["XFA"] == nil, "the document has a form of XML")
	c.intent()
}

// intent checks that colours have a meaning that does not depend on a device.
func (c *checker) intent() {
	good := 0
	for _, o := range c.array(c.catalog["OutputIntents"]) {
		d := c.dict(o)
		profile, _ := c.stream(d["DestOutputProfile"])
		identifier, _ := c.text(d["OutputConditionIdentifier"])
		sound := len(profile) > 132 && string(profile[36:40]) == "acsp" && bigEndian(profile[:4]) == len(profile)
		c.wants(sound && string(profile[16:20]) == "RGB ", "the output intent has no profile of RGB")
		c.wants(c.whole(c.dict(d["DestOutputProfile"])["N"]) == 3, "the profile of the output intent does not say that it has three colours")
		c.wants(identifier != "", "the output intent has no name")
		if c.name(d["S"]) == "GTS_PDFA1" {
			good++
		}
	}
	c.wants(good == 1, "the document has %d output intents for an archive", good)
}

// attachments checks the files inside: none in 2a; in 3a each one says what it is of the document.
func (c *checker) attachments() {
	names := c.dict(c.catalog["Names"])
	c.wants(names["JavaScript"] == nil, "the document has scripts")
	var inside []types.Object
	c.named(names["EmbeddedFiles"], &inside, 0)
	associated := set[int]()
	for _, o := range c.array(c.catalog["AF"]) {
		associated[objectNumber(o)] = true
	}
	c.wants(c.level != A2a || len(inside)+len(associated) == 0, "a file lies inside, which level 2a does not allow")
	c.wants(c.level != A3a || len(inside) > 0, "no file lies inside, though the level is 3a")
	for _, o := range inside {
		d := c.dict(o)
		name, _ := c.text(d["UF"])
		short, _ := c.text(d["F"])
		c.wants(name != "" && short != "", "a file inside has no name")
		c.wants(d["AFRelationship"] != nil && associated[objectNumber(o)], "the file %q inside does not say what it is of the document", name)
		about, _ := c.text(d["Desc"])
		c.wants(about != "", "the file %q inside has no description", name)
		file := c.dict(d["EF"])["F"]
		content, ok := c.stream(file)
		c.wants(ok, "the file %q inside cannot be read", name)
		c.wants(c.name(c.dict(file)["Subtype"]) != "", "the file %q inside does not say its type", name)
		parameters := c.dict(c.dict(file)["Params"])
		c.wants(parameters["ModDate"] != nil, "the file %q inside has no date", name)
		if size := c.whole(parameters["Size"]); size != missing {
			c.wants(size == len(content), "the file %q inside is said to have %d bytes and has %d", name, size, len(content))
		}
	}
}

// named gathers what a tree of names holds.
func (c *checker) named(o types.Object, into *[]types.Object, depth int) {
	node := c.dict(o)
	pairs := c.array(node["Names"])
	for i := 1; i < len(pairs); i += 2 {
		*into = append(*into, pairs[i])
	}
	for _, kid := range c.array(node["Kids"]) {
		if depth < deepest {
			c.named(kid, into, depth+1)
		}
	}
}

// outline checks that every bookmark has a title and leads to a page.
func (c *checker) outline() {
	seen := map[int]bool{}
	var follow func(o types.Object)
	follow = func(o types.Object) {
		for ; o != nil && !seen[objectNumber(o)]; o = c.dict(o)["Next"] {
			seen[objectNumber(o)] = true
			d := c.dict(o)
			title, _ := c.text(d["Title"])
			c.wants(title != "", "a bookmark has no title")
			c.wants(c.leads(d), "the bookmark %q leads to no page", title)
			follow(d["First"])
		}
	}
	follow(c.dict(c.catalog["Outlines"])["First"])
}

// leads tells whether a bookmark or a link goes to a page of the document or to an address.
func (c *checker) leads(d types.Dict) bool {
	goal := d["Dest"]
	if action := c.dict(d["A"]); action != nil {
		if c.name(action["S"]) == "URI" {
			address, _ := c.text(action["URI"])
			return address != ""
		}
		goal = action["D"]
	}
	place := c.array(goal)
	if len(place) == 0 {
		return false
	}
	_, page := c.pageAt[objectNumber(place[0])]
	return page
}
