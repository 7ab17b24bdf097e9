package export

import (
	"slices"

	"samenspel/assets/i18n"
)

// Kinds returns the kinds of document in the order in which they are offered.
func Kinds() []Kind { return []Kind{Whole, Public, Chosen, Blank, Summary} }

// Name returns what a document of this kind is called beside the title, such as "publicatieversie"; nothing for the
// whole agreement.
func (k Kind) Name(words *i18n.Texts) string {
	switch k {
	case Public:
		return words.T("export.kind.public.name")
	case Chosen:
		return words.T("export.kind.chosen.name")
	case Blank:
		return words.T("export.kind.blank.name")
	case Summary:
		return words.T("export.kind.summary.name")
	case Whole:
	}
	return ""
}

// HasData tells whether the agreement itself may go inside such a document: every other kind leaves out some of it.
func (k Kind) HasData() bool { return k == Whole || k == "" }

// HasFull tells whether such a document can show or leave out optional questions without an answer.
func (k Kind) HasFull() bool { return k != Blank && k != Summary }

// HasChapters tells whether some chapters of such a document can be chosen. Of a blank form they need not be.
func (k Kind) HasChapters() bool { return k == Chosen || k == Blank }

// chosen tells whether a chapter belongs in the document.
func (in Input) chosen(chapter string) bool {
	return !in.Kind.HasChapters() || in.Kind == Blank && len(in.Chapters) == 0 || slices.Contains(in.Chapters, chapter)
}
