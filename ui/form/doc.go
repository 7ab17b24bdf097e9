// Package form turns one chapter of the form into things to fill in. It works in two steps. Layout is pure: from the
// form, the agreement and what the user folded open it makes a flat list of nodes. Chapter makes an object of each
// node and, when the agreement changed, keeps every object whose node is still there; so the text that someone is
// typing in is never built anew.
//
// One file per kind of question: field_text.go, field_memo.go and so on, each with one constructor and the three
// methods of field. A new kind costs a constant in planning/schema, a check in planning/validate, a field file here
// with its line in newField, and its formatting in assets/i18n.
//
// It may import planning, app/session, export, assets and the widgets; never SQL or app/document.
package form
