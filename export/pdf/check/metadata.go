package check

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// Where the properties of XMP come from.
const (
	nsDC    = "http://purl.org/dc/elements/1.1/"
	nsXMP   = "http://ns.adobe.com/xap/1.0/"
	nsPDF   = "http://ns.adobe.com/pdf/1.3/"
	nsPDFA  = "http://www.aiim.org/pdfa/ns/id/"
	nsPDFUA = "http://www.aiim.org/pdfua/ns/id/"
	nsRDF   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsField = "http://www.aiim.org/pdfa/ns/schema#"
)

// metadata checks the description that archives read, and that it says what the document's properties say.
func (c *checker) metadata(want Level) {
	packet, ok := c.stream(c.catalog["Metadata"])
	if !ok {
		c.fault("the document has no metadata")
		return
	}
	said, err := properties(packet)
	if err != nil {
		c.fault("the metadata is no sound XML: %v", err)
		return
	}
	c.wants(one(said[nsPDFUA+"part"]) == "1", "the metadata does not say that the document is PDF/UA-1")
	c.level = Level(one(said[nsPDFA+"part"]) + strings.ToLower(one(said[nsPDFA+"conformance"])))
	c.wants(c.level == A2a || c.level == A3a, "the metadata says that the document is PDF/A %q", c.level)
	c.wants(want == "" || c.level == want, "the metadata says level %q, not %q", c.level, want)
	c.wants(strings.Contains(strings.Join(said[nsField+"namespaceURI"], " "), nsPDFUA), "the metadata does not explain what PDF/UA is to an archive")
	c.wants(one(said[nsDC+"title"]) != "", "the metadata has no title")
	for _, p := range []struct{ key, property string }{
		{"Title", nsDC + "title"}, {"Subject", nsDC + "description"}, {"Author", nsDC + "creator"}, {"Creator", nsXMP + "CreatorTool"}, {"Producer", nsPDF + "Producer"},
		{"CreationDate", nsXMP + "CreateDate"}, {"ModDate", nsXMP + "ModifyDate"},
	} {
		text, there := c.text(c.info[p.key])
		if property := strings.Join(said[p.property], ", "); there || property != "" {
			c.wants(same(text, property), "%s is %s, and %s in the metadata", p.key, quoted(text), quoted(property))
		}
	}
}

// same compares a property with that of the metadata; dates are written in two ways.
func same(info, property string) bool {
	if strings.TrimSpace(info) == strings.TrimSpace(property) {
		return true
	}
	from, err := time.Parse("20060102150405Z0700", strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(info, "D:"), "'"), "'", ""))
	to, err2 := time.Parse(time.RFC3339, property)
	return err == nil && err2 == nil && from.Equal(to)
}

// properties reads what a description in RDF says of each property, by its namespace and name.
func properties(packet []byte) (map[string][]string, error) {
	said := map[string][]string{}
	var path []xml.Name
	var text strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(packet)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return said, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			path = append(path, t.Name)
			text.Reset()
			for _, a := range t.Attr {
				if t.Name.Space == nsRDF && t.Name.Local == "Description" {
					said[a.Name.Space+a.Name.Local] = append(said[a.Name.Space+a.Name.Local], a.Value)
				}
			}
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			if property := innermost(path); property != "" && strings.TrimSpace(text.String()) != "" {
				said[property] = append(said[property], text.String())
			}
			text.Reset()
			path = path[:len(path)-1]
		}
	}
}

// innermost returns the property that a text at a place belongs to: lists are part of RDF, not of the property.
func innermost(path []xml.Name) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i].Space != nsRDF {
			return path[i].Space + path[i].Local
		}
	}
	return ""
}

// quoted returns the begin of a text.
func quoted(text string) string {
	if signs := []rune(strings.TrimSpace(text)); len(signs) > 30 {
		text = string(signs[:29]) + "…"
	}
	return strconv.Quote(text)
}

func one(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
