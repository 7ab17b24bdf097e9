package excel

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// repairer takes the parts of a workbook from the spreadsheet library, mends what other programs trip over and packs
// them in a fixed order with a fixed time:
//   - the dimension of a sheet is left out (sheet.go does that): the library's says A1, and readers that believe it see
//     one cell a sheet;
//   - the core properties are written anew: the library's lack the prefix that some readers insist on;
//   - a row of which we estimated the height may grow: only rows with merged cells keep customHeight;
//   - a cell with a number never says that it holds text;
//   - the escapes that escape (text.go) asked for are written.
type repairer struct {
	ctx   context.Context
	out   io.Writer
	parts map[string]*bytes.Buffer
	core  []byte
}

func newRepairer(ctx context.Context, out io.Writer, core []byte) *repairer {
	return &repairer{ctx: ctx, out: out, parts: map[string]*bytes.Buffer{}, core: core}
}

// Create takes a part.
func (r *repairer) Create(name string) (io.Writer, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	r.parts[name] = &bytes.Buffer{}
	return r.parts[name], nil
}

// AddFS is part of the library's interface and not used by it when writing.
func (r *repairer) AddFS(fs.FS) error {
	return fmt.Errorf("add a folder: %w", excelize.ErrWorkbookFileFormat)
}

// Close mends all parts and packs them.
func (r *repairer) Close() error {
	var order []string
	for name := range r.parts {
		order = append(order, name)
	}
	slices.SortFunc(order, func(a, b string) int {
		if d := place(a) - place(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	pack := zip.NewWriter(r.out)
	for _, name := range order {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		part, err := pack.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate,
			Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := part.Write(r.mend(name, r.parts[name].Bytes())); err != nil {
			return err
		}
	}
	return pack.Close()
}

// place puts the parts that tell what the file is first.
func place(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}

func (r *repairer) mend(name string, part []byte) []byte {
	switch {
	case name == "docProps/core.xml":
		return r.core
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return mendNumbers(mendHeights(part))
	case name == "xl/sharedStrings.xml", strings.HasPrefix(name, "xl/tables/"):
		return bytes.ReplaceAll(part, []byte(string(underscore)), []byte("_x005F_"))
	}
	return part
}

var (
	merged    = regexp.MustCompile(`<mergeCell ref="[A-Z]+([0-9]+):[A-Z]+([0-9]+)"`)
	rowTag    = regexp.MustCompile(`<row [^>]*>`)
	rowNumber = regexp.MustCompile(` r="([0-9]+)"`)
	custom    = regexp.MustCompile(` customHeight="(1|true)"`)
	formula   = regexp.MustCompile(`(<c [^>]*) t="str"([^>]*>(?:<f[^>]*>[^<]*</f>)?<v>-?[0-9]+(?:\.[0-9]+)?(?:E[-+]?[0-9]+)?</v>)`)
)

// mendHeights lets rows without merged cells grow when someone types more.
func mendHeights(sheet []byte) []byte {
	keep := map[int]bool{}
	for _, m := range merged.FindAllSubmatch(sheet, -1) {
		first, _ := strconv.Atoi(string(m[1]))
		last, _ := strconv.Atoi(string(m[2]))
		for row := first; row <= last; row++ {
			keep[row] = true
		}
	}
	return rowTag.ReplaceAllFunc(sheet, func(tag []byte) []byte {
		if m := rowNumber.FindSubmatch(tag); m != nil {
			if row, err := strconv.Atoi(string(m[1])); err == nil && keep[row] {
				return tag
			}
		}
		return custom.ReplaceAll(tag, nil)
	})
}

// mendNumbers takes the mark of a text from cells with a number.
func mendNumbers(sheet []byte) []byte { return formula.ReplaceAll(sheet, []byte("$1$2")) }

// title returns what the workbook is called; never nothing, for a person hears it first.
func (b *book) title() string {
	return cmp.Or(oneLine(b.report.Title), oneLine(b.report.Subtitle), "Samenspel")
}

// core returns the properties of the workbook.
func (b *book) core() []byte {
	r := b.report
	changed := ""
	if !r.Modified.IsZero() {
		changed = r.Modified.UTC().Format("2006-01-02T15:04:05Z")
	}
	var out bytes.Buffer
	element := func(name, attributes, text string) {
		if text = oneLine(text); text == "" {
			return
		}
		out.WriteString("<" + name + attributes + ">")
		_ = xml.EscapeText(&out, []byte(text)) // a buffer never fails
		out.WriteString("</" + name + ">")
	}
	out.WriteString(xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	element("dc:title", "", b.title())
	element("dc:subject", "", r.Subtitle)
	element("dc:creator", "", "Samenspel")
	element("dc:description", "", r.Form)
	element("cp:lastModifiedBy", "", "Samenspel")
	element("dc:language", "", r.Lang)
	element("dc:identifier", "", r.DocumentID)
	element("dcterms:created", ` xsi:type="dcterms:W3CDTF"`, changed)
	element("dcterms:modified", ` xsi:type="dcterms:W3CDTF"`, changed)
	out.WriteString("</cp:coreProperties>")
	return out.Bytes()
}
