//go:build bench

package bench

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/app/sqlite"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// saves is how often one run saves: enough for a 95th percentile.
const saves = 400

// BenchmarkAutosave saves an answer as it grows, as typing does, in the working copy of the example. The peer writes
// the same answer at the end of a bare file and has it flushed. Target: p95 at most 5 ms.
func BenchmarkAutosave(b *testing.B) {
	dir := folder(b)
	in := example(b)
	w, err := sqlite.OpenWorking(filepath.Join(dir, "werkkopie"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = w.Close() }()
	a := in.Agreement
	if err := w.Save(a.Drafts(), nil); err != nil {
		b.Fatal(err)
	}
	bare, err := os.Create(filepath.Join(dir, "bestand"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = bare.Close() }()
	var ours, peer samples
	path := planning.Path{Field: firstMemo(in.Schema).ID}
	for b.Loop() {
		for range saves {
			made, dropped, _ := a.Set(planning.Edit{Path: path, Value: "Een antwoord dat groeit: " + rand.Text()}, maker)
			ours = append(ours, timed(func() {
				if err := w.Save([]planning.Change{made}, dropped); err != nil {
					b.Fatal(err)
				}
			}))
			peer = append(peer, timed(func() { writeFlushed(b, bare, made.Value) }))
		}
	}
	ours.report(b, "save")
	peer.report(b, "bare")
	b.ReportMetric(float64(ours.at(0.95))/float64(peer.at(0.95)), "times-bare-p95")
	quiet(b)
}

func writeFlushed(b *testing.B, f *os.File, text string) {
	if _, err := f.WriteString(text); err != nil {
		b.Fatal(err)
	}
	if err := f.Sync(); err != nil {
		b.Fatal(err)
	}
}

// firstMemo is the first long text of the form that stands in no table.
func firstMemo(s *schema.Schema) (memo *schema.Field) {
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if memo == nil && f.Kind == schema.Memo {
			memo = f
		}
	})
	return memo
}

// BenchmarkForm reads the form with its words, which every start does.
func BenchmarkForm(b *testing.B) {
	for b.Loop() {
		form(b)
	}
}

// BenchmarkCheck looks for what is missing, wrong or doubtful in the example.
func BenchmarkCheck(b *testing.B) {
	in := example(b)
	for b.Loop() {
		validate.Check(in.Schema, in.Agreement)
	}
}

// BenchmarkOpen opens the example from its file: for the first time, with a new working copy, and again. The peer
// is a bare read of the same bytes.
func BenchmarkOpen(b *testing.B) {
	dir := folder(b)
	in := example(b)
	ctx := context.Background()
	path := filepath.Join(dir, "voorbeeld.samenspel")
	publish(b, document.NewLibrary(filepath.Join(dir, "eerst"), time.Now, "meting"), path, in.Agreement.Edits(in.Schema))
	var first, again, bare samples
	for b.Loop() {
		home := filepath.Join(dir, strings.ToLower(rand.Text()))
		library := document.NewLibrary(home, time.Now, "meting")
		for _, times := range []*samples{&first, &again} {
			var d *document.Document
			*times = append(*times, timed(func() {
				var err error
				if d, err = library.Open(ctx, path); err != nil {
					b.Fatal(err)
				}
			}))
			if err := d.Close(); err != nil {
				b.Fatal(err)
			}
		}
		bare = append(bare, timed(func() {
			if _, err := os.ReadFile(path); err != nil {
				b.Fatal(err)
			}
		}))
	}
	first.report(b, "first")
	again.report(b, "again")
	bare.report(b, "read")
	quiet(b)
}

// publish writes answers as a file.
func publish(b *testing.B, library *document.Library, path string, edits []planning.Edit) {
	b.Helper()
	s, _, _ := form(b)
	ctx := context.Background()
	d, err := library.Create(ctx, document.Form{ID: s.ID, Version: s.Version}, edits...)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := d.PublishAs(ctx, path, d.Agreement()); err != nil {
		b.Fatal(err)
	}
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
}
