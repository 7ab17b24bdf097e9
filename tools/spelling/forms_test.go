package main

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
)

const testAffixes = `SET UTF-8
FLAG long
COMPOUNDBEGIN Ca
COMPOUNDMIDDLE Cb
COMPOUNDEND Cc
COMPOUNDPERMITFLAG Cp
ONLYINCOMPOUND Cx
FORBIDDENWORD Fw
COMPOUNDRULE 1
COMPOUNDRULE (N1)(N2) # een+en+twintig
REP 1
REP ei ij
CHECKCOMPOUNDPATTERN 2
CHECKCOMPOUNDPATTERN /Ch /Xc
CHECKCOMPOUNDPATTERN oon zor
SFX Zb Y 2
SFX Zb 0 en/CaCbCp [^eo]
SFX Zb 0 en-/CaCbCp [^eo]
SFX Ch Y 1
SFX Ch 0 s/CaCbCxCp .
PFX Pa Y 1
PFX Pa 0 mee .
SFX Va N 1
SFX Va en t en
`

const testWords = `8
training/ZbCcCh
sport/CaCcXc
werken/PaVa
overeenkomts/Fw
eenen/N1
twintig/N2
3vwo
bĳ
`

func TestReadForms(t *testing.T) {
	dir := t.TempDir()
	aff, dic := filepath.Join(dir, "x.aff"), filepath.Join(dir, "x.dic")
	for path, text := range map[string]string{aff: testAffixes, dic: testWords} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a, err := readAffixes(aff)
	if err != nil {
		t.Fatal(err)
	}
	got, err := readForms(a, dic)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{
		"training":     whole | last,
		"trainingen":   whole | first | middle | last,
		"trainingen-":  first | middle,
		"trainings":    first | middle | withS,
		"sport":        whole | first | last | afterS,
		"werken":       whole,
		"werkt":        whole,
		"meewerken":    whole,
		"overeenkomts": forbidden,
		"eenen":        whole,
		"twintig":      whole,
		"eenentwintig": whole,
		"bij":          whole,
	}
	if !maps.Equal(got, want) {
		t.Errorf("forms %v\nwant %v", got, want)
	}
	if rules := a.rules(); rules != "apart oon zor\ninstead ei ij\n" {
		t.Errorf("rules %q", rules)
	}
}

// TestPack_SharesEnds: words that end alike share their end, and the same words give the same list.
func TestPack_SharesEnds(t *testing.T) {
	words := map[string]int{"maken": whole, "waken": whole, "makend": whole, "wakend": whole}
	first, err := pack(words)
	if err != nil {
		t.Fatal(err)
	}
	// the first element, m and w, then one edge each for a, k, e, n, two behind n, and one behind d
	if len(first) != 1+2+4+2+1 {
		t.Errorf("%d edges", len(first))
	}
	if next, _ := pack(words); len(next) != len(first) || next[0] != first[0] {
		t.Error("the same words give another list")
	}
}
