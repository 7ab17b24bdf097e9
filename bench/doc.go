// Package bench measures Samenspel beside something that a person might use in its place: a bare Fyne window,
// LibreOffice, typst, openpyxl, a plain file. Both run in turn on the same machine, and what counts is the ratio; no
// benchmark fails on a slow machine. A peer that is not installed is named and left out.
//
// The benchmarks have the build tag bench. make bench runs them; docs/BENCHMARKS.md tells what they mean.
package bench
