package page

import (
	"path/filepath"
	"strings"
)

// PDF is the ending of a document that may have the agreement inside.
const PDF = ".pdf"

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), PDF) }

// outOfPDF tells that the agreement came out of a PDF and did not become a file yet.
func (e *Editor) outOfPDF() bool {
	return e.doc.Source() != "" && e.doc.Path() == "" && e.doc.Fresh()
}

// suggested returns the folder and the name of the file that the document may become: those of the PDF that it came
// out of.
func (e *Editor) suggested() (folder, name string) {
	if !e.outOfPDF() {
		return e.folder(), e.Title()
	}
	folder, name = filepath.Split(e.doc.Source())
	return filepath.Clean(folder), strings.TrimSuffix(name, filepath.Ext(name))
}

// tellKnown tells who opened a PDF that the agreement was on this computer already.
func (e *Editor) tellKnown() {
	if e.doc.Source() != "" && !e.doc.Fresh() && !e.doc.Locked() {
		e.say(e.desk.Words.T("editor.pdf.known"))
	}
}
