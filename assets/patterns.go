package assets

import _ "embed" // the patterns

// The patterns by which words are broken at the end of a line, compressed, one a line as Liang's algorithm reads them.
// Their licences lie beside them.
var (
	//go:embed hyphen/nl.patterns.gz
	HyphenDutch []byte
	//go:embed hyphen/en-gb.patterns.gz
	HyphenEnglish []byte
)
