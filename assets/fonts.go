// Package assets speaks: it holds what the program carries along as data (the form and its words, fonts, the example
// agreement) and hands it out.
package assets

import _ "embed" // the fonts

// The typefaces: Atkinson Hyperlegible Next on the screen, Source Sans 3 on paper. Both under the SIL Open Font
// License 1.1; the licences lie beside them. Do not write in these slices: clone one before a library gets it.
var (
	//go:embed fonts/AtkinsonHyperlegibleNext_400Regular.ttf
	AtkinsonRegular []byte
	//go:embed fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf
	AtkinsonSemiBold []byte
	//go:embed fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf
	AtkinsonItalic []byte
	//go:embed fonts/SourceSans3_400Regular.ttf
	SourceSansRegular []byte
	//go:embed fonts/SourceSans3_600SemiBold.ttf
	SourceSansSemiBold []byte
	//go:embed fonts/SourceSans3_400Regular_Italic.ttf
	SourceSansItalic []byte
)
