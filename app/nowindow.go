//go:build !cgo || cli

package app

import (
	"fmt"
	"os"

	"samenspel/assets/i18n"
)

// window tells that this is the command line alone.
func (s *setup) window(string) int {
	words, err := i18n.Load(s.lang)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return codeNoWindow
	}
	fmt.Fprintln(os.Stderr, words.T("window.not_built"))
	return codeNoWindow
}
