package main

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"unicode"
)

// What a form may be; package spelling has the same list.
const (
	whole     = 1 << iota // a word by itself
	first                 // the first part of a compound
	middle                // a part within
	last                  // the last part
	forbidden             // wrong, whatever it seems to be made of
	unoffered             // right, but never offered
	withS                 // a first part whose s only joins
	afterS                // a last part that begins with an s of its own, so that the part before needs a joining s
)

// The Dutch dictionary's own flags for the last two.
var (
	joining = []string{"Ch", "Cd"}
	ownS    = "Xc"
)

// form is a word as it is written.
type form struct {
	text  string
	flags []string
	bits  int
}

// readForms returns every form of every word, with all that it may be.
func readForms(a *affixes, path string) (map[string]int, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	all, parts := map[string]int{}, map[string][]string{}
	lines := bufio.NewScanner(file)
	lines.Scan() // how many there are
	for lines.Scan() {
		word, marked, _ := strings.Cut(plain(strings.TrimSpace(lines.Text())), "/")
		marked, _, _ = strings.Cut(marked, "\t")
		flags := a.flags(strings.TrimSpace(marked))
		for _, flag := range flags {
			parts[flag] = append(parts[flag], word)
		}
		for _, f := range a.expand(word, flags) {
			if spelled(f.text) {
				all[f.text] = join(all[f.text], f.bits)
			}
		}
	}
	a.addRows(all, parts)
	return all, lines.Err()
}

// addRows adds the words that are made of parts in a fixed order: honderd+een+en+twintig.
func (a *affixes) addRows(all map[string]int, parts map[string][]string) {
	for _, row := range a.rows {
		texts := []string{""}
		for _, flag := range row {
			var longer []string
			for _, before := range texts {
				for _, p := range parts[flag] {
					longer = append(longer, before+p)
				}
			}
			texts = longer
		}
		for _, text := range texts {
			if spelled(text) {
				all[text] = join(all[text], whole)
			}
		}
	}
}

// join returns what a form may be that is found twice. The dictionary forbids words that others of its lines allow; those
// are right then. A limit counts when both have it.
func join(a, b int) int {
	both := a | b
	if both&whole != 0 {
		both &^= forbidden
	}
	if a&first != 0 && b&first != 0 {
		both &^= withS &^ (a & b)
	}
	if a&last != 0 && b&last != 0 {
		both &^= afterS &^ (a & b)
	}
	return both
}

// spelled tells whether all of it is written in letters that the word list knows.
func spelled(text string) bool {
	for _, r := range text {
		if r > unicode.MaxLatin1 || !unicode.IsLetter(r) && !strings.ContainsRune("-'.", r) {
			return false
		}
	}
	return text != ""
}

// expand returns a word and the forms that its affixes make, with a second affix where the first one asks for it.
func (a *affixes) expand(word string, flags []string) []form {
	forms := []form{{word, flags, a.bits(word, flags, nil)}}
	for _, flag := range flags {
		for _, x := range a.forms[flag] {
			text, ok := x.apply(word)
			if !ok {
				continue
			}
			f := form{text, flags, a.bits(text, flags, x)}
			if slices.Contains(joining, flag) && f.bits&first != 0 {
				f.bits |= withS
			}
			forms = append(forms, f)
			forms = append(forms, a.again(f, x)...)
		}
	}
	return forms
}

// again puts a prefix before a form with a suffix: aller+mooist+e.
func (a *affixes) again(f form, by *affix) []form {
	var forms []form
	for _, flag := range slices.Concat(by.flags, f.flags) {
		for _, x := range a.forms[flag] {
			if by.prefix || !x.prefix || !slices.Contains(by.flags, flag) && !(by.cross && x.cross) {
				continue
			}
			if text, ok := x.apply(f.text); ok {
				forms = append(forms, form{text, nil, a.bits(text, f.flags, x)})
			}
		}
	}
	return forms
}

// bits tells what a form may be: a bare word what its flags say, one with an affix what the affix permits.
func (a *affixes) bits(text string, flags []string, x *affix) int {
	permitted := x == nil
	if x != nil {
		permitted = a.bears(x.flags, "COMPOUNDPERMITFLAG")
		flags = slices.Concat(flags, x.flags)
	}
	if a.bears(flags, "FORBIDDENWORD") {
		return forbidden
	}
	bits := 0
	set := func(bit int, on bool) {
		if on {
			bits |= bit
		}
	}
	hyphen := strings.HasPrefix(text, "-") || strings.HasSuffix(text, "-")
	set(whole, !hyphen && !a.bears(flags, "ONLYINCOMPOUND"))
	set(first, permitted && a.bears(flags, "COMPOUNDBEGIN"))
	set(middle, permitted && a.bears(flags, "COMPOUNDMIDDLE"))
	set(last, a.ends(x) && a.bears(flags, "COMPOUNDEND") && !strings.HasSuffix(text, "-"))
	if bits != 0 {
		set(unoffered, a.bears(flags, "NOSUGGEST"))
		set(afterS, slices.Contains(flags, ownS))
	}
	return bits
}

// ends tells whether a form with this affix, if any, can end a compound.
func (a *affixes) ends(x *affix) bool {
	switch {
	case x == nil:
		return true
	case x.prefix:
		return a.bears(x.flags, "COMPOUNDPERMITFLAG")
	}
	return !a.bears(x.flags, "ONLYINCOMPOUND")
}
