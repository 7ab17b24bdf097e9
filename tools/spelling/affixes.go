package main

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strings"
)

// affix is one way to make another form of a word that bears its flag.
type affix struct {
	prefix, cross bool
	strip, add    string
	fits          *regexp.Regexp // what the word must look like
	flags         []string       // that the form bears in its turn
}

// apply returns the form that the affix makes of a word.
func (x *affix) apply(word string) (string, bool) {
	if !x.fits.MatchString(word) {
		return "", false
	}
	if x.prefix {
		rest, ok := strings.CutPrefix(word, x.strip)
		return x.add + rest, ok
	}
	rest, ok := strings.CutSuffix(word, x.strip)
	return rest + x.add, ok
}

// affixes is what an .aff file says.
type affixes struct {
	long    bool              // a flag is two characters
	named   map[string]string // directive that names a flag → the flag
	forms   map[string][]*affix
	cross   map[string]bool
	apart   [][2]string // ends and beginnings that no compound joins
	instead [][2]string // a common mistake and what is meant
	rows    [][]string  // flags of parts that make a word in this order
}

// naming are the directives that give a flag its meaning.
var naming = []string{
	"COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDEND", "COMPOUNDPERMITFLAG", "ONLYINCOMPOUND", "FORBIDDENWORD", "NOSUGGEST",
}

func readAffixes(path string) (*affixes, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	a := &affixes{named: map[string]string{}, forms: map[string][]*affix{}, cross: map[string]bool{}}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if err := a.line(strings.Fields(plain(lines.Text()))); err != nil {
			return nil, err
		}
	}
	return a, lines.Err()
}

// plain writes letters one way: the Dutch ij as two of them, apostrophes straight.
func plain(s string) string {
	return strings.NewReplacer("ĳ", "ij", "Ĳ", "IJ", "’", "'").Replace(s)
}

func (a *affixes) line(word []string) error {
	if at := slices.IndexFunc(word, func(w string) bool { return strings.HasPrefix(w, "#") }); at >= 0 {
		word = word[:at]
	}
	if len(word) < 2 {
		return nil
	}
	switch {
	case word[0] == "FLAG":
		a.long = word[1] == "long"
	case slices.Contains(naming, word[0]):
		a.named[word[0]] = word[1]
	case word[0] == "CHECKCOMPOUNDPATTERN" && len(word) == 3 && !strings.Contains(word[1]+word[2], "/"):
		a.apart = append(a.apart, [2]string{word[1], word[2]})
	case word[0] == "COMPOUNDRULE" && strings.HasPrefix(word[1], "(") && !strings.ContainsAny(word[1], "*?"):
		a.rows = append(a.rows, strings.Split(strings.Trim(word[1], "()"), ")("))
	case word[0] == "REP" && len(word) == 3:
		a.instead = append(a.instead, [2]string{word[1], word[2]})
	case (word[0] == "PFX" || word[0] == "SFX") && len(word) > 3 && (word[2] == "Y" || word[2] == "N"):
		a.cross[word[1]] = word[2] == "Y"
	case (word[0] == "PFX" || word[0] == "SFX") && len(word) > 3:
		return a.affix(word)
	}
	return nil
}

// affix reads a line such as: SFX Zb 0 en/CaCbCp [^eo].
func (a *affixes) affix(word []string) error {
	x := &affix{prefix: word[0] == "PFX", cross: a.cross[word[1]]}
	add, flags, _ := strings.Cut(word[3], "/")
	x.flags = a.flags(flags)
	x.strip, x.add = strings.TrimPrefix(word[2], "0"), strings.TrimPrefix(add, "0")
	condition := "."
	if len(word) > 4 && !strings.Contains(word[4], ":") {
		condition = word[4]
	}
	if x.prefix {
		condition = "^" + condition
	} else {
		condition += "$"
	}
	var err error
	x.fits, err = regexp.Compile(condition)
	a.forms[word[1]] = append(a.forms[word[1]], x)
	return err
}

// flags takes a word's flags apart.
func (a *affixes) flags(s string) []string {
	size := 1
	if a.long {
		size = 2
	}
	var flags []string
	for r := []rune(s); len(r) >= size; r = r[size:] {
		flags = append(flags, string(r[:size]))
	}
	return flags
}

// bears tells whether a flag with this meaning is among flags.
func (a *affixes) bears(flags []string, meaning string) bool {
	flag, ok := a.named[meaning]
	return ok && slices.Contains(flags, flag)
}

// rules returns the pairs as lines of text.
func (a *affixes) rules() string {
	var b strings.Builder
	for _, pair := range a.apart {
		b.WriteString("apart " + pair[0] + " " + pair[1] + "\n")
	}
	for _, pair := range a.instead {
		b.WriteString("instead " + pair[0] + " " + pair[1] + "\n")
	}
	return b.String()
}
