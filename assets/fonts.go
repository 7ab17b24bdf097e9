// Package assets speaks: it holds what the program carries along as data (the form and its words, fonts, the example
// agreement) and hands it out.
package assets

import _ "embed" // the fonts

// The typefaces: Atkinson Hyperlegible Next on the screen and in documents for poor sight, Source Sans 3 in the other
// documents. Do not write in these slices: clone one before a library gets it. The licences of all fonts lie beside them.
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

// What documents fall back on for signs that the typefaces lack: Hebrew, Arabic, all kinds of signs and rarer letters,
// and emoji in one colour. scripts/fonts.sh fetches them.
var (
	//go:embed fonts/Assistant_400Regular.ttf
	AssistantRegular []byte
	//go:embed fonts/Assistant_600SemiBold.ttf
	AssistantSemiBold []byte
	//go:embed fonts/Vazirmatn_400Regular.ttf
	VazirmatnRegular []byte
	//go:embed fonts/Vazirmatn_600SemiBold.ttf
	VazirmatnSemiBold []byte
	//go:embed fonts/DejaVuSans_Signs.ttf
	DejaVuSigns []byte
	//go:embed fonts/NotoEmoji_400Regular.ttf
	NotoEmoji []byte
)
