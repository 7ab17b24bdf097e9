package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/excel"
	"samenspel/export/pdf"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// TestPublication_TheFilesHoldNothingPersonal looks in every part of the workbook, and in what of the PDF is not packed,
// such as what it says about itself.
func TestPublication_TheFilesHoldNothingPersonal(t *testing.T) {
	in := input(t, func(s *schema.Schema) []planning.Edit {
		var edits []planning.Edit
		s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
			for _, col := range f.Columns {
				value := "zq@zq.example of Zqnaamx"
				if col.Person {
					value = "Zqnaamx"
				}
				if col.Kind == schema.Text || col.Kind == schema.Memo {
					edits = append(edits, planning.Edit{Path: planning.Path{Field: f.ID, Row: "r"}, Value: planning.Between("", "")},
						planning.Edit{Path: planning.Path{Field: col.ID, Row: "r"}, Value: value})
				}
			}
		})
		return edits
	})
	const known = "Wie mag worden genoemd, zq@zq.example" // the title, the parties and who signs
	set(in, in.Schema.Marked(schema.MarkTitle).ID, "", known)
	for _, col := range append(in.Schema.Marked(schema.MarkParty).Columns, in.Schema.Marked(schema.MarkSignatureName)) {
		set(in, col.ID, "r", known)
	}
	in.Kind, in.Full = export.Public, true
	r := export.Build(in)
	var book, paper bytes.Buffer
	if _, err := excel.Write(context.Background(), &book, r); err != nil {
		t.Fatal(err)
	}
	if _, err := pdf.Write(context.Background(), &paper, r); err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{"the PDF": paper.String()}
	z, err := zip.NewReader(bytes.NewReader(book.Bytes()), int64(book.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(raw)
	}
	if len(parts) < 20 {
		t.Errorf("only %d parts", len(parts))
	}
	for name, part := range parts {
		for _, secret := range []string{"Zqnaamx", "zq@zq"} {
			if strings.Contains(part, secret) {
				t.Errorf("%s has %q", name, secret)
			}
		}
	}
}
