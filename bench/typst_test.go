//go:build bench

package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/export"
)

// typstFolder is where scripts/bench.sh has npm put typst's compiler.
const typstFolder = "../build/typst/node_modules/@myriaddreamin/typst-ts-node-compiler"

// typst is the typst compiler in node, with our fonts. Where it is not installed it does nothing.
type typst struct {
	b        *testing.B
	run      *runner
	node     string
	compiler string
	source   string
	spent    spent
	inside   samples // without its start
	pages    float64
}

func newTypst(b *testing.B, run *runner, dir string) *typst {
	t := &typst{b: b, run: run, source: filepath.Join(dir, "lang.typ")}
	node, _ := tool(b, "node")
	compiler, err := filepath.Abs(typstFolder)
	if err == nil {
		_, err = os.Stat(compiler)
	}
	if err != nil {
		b.Log("NOT INSTALLED: typst (scripts/bench.sh fetches it where npm is). Measured without this peer.")
		return t
	}
	t.node, t.compiler = node, compiler
	return t
}

func (t *typst) write(document string) {
	if err := os.WriteFile(t.source, []byte(document), 0o600); err != nil {
		t.b.Fatal(err)
	}
}

// warm has its library read once.
func (t *typst) warm() {
	if t.run.has(t.node) {
		t.run.output(t.node, "-e", "require(process.argv[1])", t.compiler)
	}
}

func (t *typst) measure() {
	if !t.run.has(t.node) {
		return
	}
	used := t.run.peak(t.node, filepath.Join("testdata", "typst.cjs"), t.compiler, filepath.Join("..", "assets", "fonts"), t.source)
	t.spent.add(used)
	t.pages, t.inside = used.told["pages"].median(), append(t.inside, used.told["inside-ms"].milliseconds()...)
}

// report tells what it made, and how it compares with ours when both programs run already.
func (t *typst) report(inside time.Duration) {
	if len(t.spent.time) == 0 {
		return
	}
	info, err := os.Stat(t.source + ".pdf")
	if err != nil {
		t.b.Fatal(err)
	}
	t.b.ReportMetric(t.pages, "typst-pages")
	t.b.ReportMetric(float64(info.Size())/1024, "typst-KB")
	t.b.ReportMetric(milliseconds(t.inside.median()), "typst-inside-ms")
	t.b.ReportMetric(float64(t.inside.median())/float64(inside), "times-quicker-than-typst-begun")
}

// typstDocument returns the same text as a report's PDF has, as a document for typst: A4 with contents, page numbers,
// headings, and tables with a repeated head whose words may be broken.
func typstDocument(r *export.Report) string {
	var t typstWriter
	fmt.Fprintf(&t, "#set document(title: %s, date: datetime(year: 2026, month: 8, day: 1))\n", quoted(r.Title))
	fmt.Fprintf(&t, "#set text(font: \"Source Sans 3\", size: 10.5pt, lang: %s)\n", quoted(r.Lang))
	t.WriteString(`#set page(paper: "a4", margin: (x: 25mm, y: 22mm), numbering: "1 / 1")
#set par(spacing: 0.65em)
#set table(stroke: (y: 0.4pt), inset: (x: 2pt, y: 3pt))
#show heading: set text(weight: "semibold")
#show table: set text(size: 9.5pt, hyphenate: true)
#outline()
`)
	tell(&t, r)
	return t.String()
}

type typstWriter struct{ strings.Builder }

var typstEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// quoted returns a text as typst's strings are written.
func quoted(text string) string { return `"` + typstEscapes.Replace(text) + `"` }

func (t *typstWriter) heading(level int, text string) {
	fmt.Fprintf(t, "#heading(level: %d, %s)\n", level, quoted(text))
}

func (t *typstWriter) paragraph(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" {
			fmt.Fprintf(t, "#%s\n\n", quoted(line))
		}
	}
}

func (t *typstWriter) table(table *export.Table) {
	fmt.Fprintf(t, "#table(columns: %d, table.header(", len(table.Columns))
	for _, column := range table.Columns {
		t.WriteString(quoted(column.Label) + ", ")
	}
	t.WriteString("),\n")
	for _, row := range table.Rows {
		for _, c := range row.Cells {
			t.WriteString(quoted(c.Text) + ", ")
		}
		t.WriteString("\n")
	}
	t.WriteString(")\n")
}
