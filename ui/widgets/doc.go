// Package widgets has the parts that the window is built of. They know nothing of agreements and hold no words: every
// text comes in from outside, and what the user does goes out through On… functions. Setting a value by code never
// calls one of those.
//
// Text fields stand on Fyne's Entry with its faults mended (textarea.go says which). Texts and panels follow the theme
// by themselves, which Fyne's canvas objects do not.
//
// It may import assets and ui/theme; never planning, app or export.
package widgets
