package form

import (
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/validate"
)

// part returns the part of a table with this kind.
func (d *desk) part(kind NodeKind, table string) part {
	d.t.Helper()
	for _, n := range d.chapter.nodes {
		if n.Kind == kind && n.Field == table {
			return d.chapter.parts[key(n)]
		}
	}
	d.t.Fatalf("no %s of %s", kind, table)
	return nil
}

// TestTable_TheOfferStandsOpenAsLongAsThereAreNoRows: a button that opens it would do nothing.
func TestTable_TheOfferStandsOpenAsLongAsThereAreNoRows(t *testing.T) {
	d := newDesk(t, planning.New("leeg"), "rollen")
	if d.part(Add, "rol").(*add).open.Visible() {
		t.Error("the button shows beside the open offer")
	}
	d.part(Suggest, "rol").(*suggestions).addTicked()
	if !d.part(Add, "rol").(*add).open.Visible() {
		t.Error("the button does not show when there are rows")
	}
}

func TestNumberField_WhatCannotBeComputedYetIsNoNumber(t *testing.T) {
	d := newDesk(t, planning.New("leeg"), "geld")
	s := d.session.Schema()
	for _, n := range d.chapter.nodes {
		f := s.Field(n.Field)
		if n.Kind != Question || f.Computed == "" || f.Overridable {
			continue
		}
		number := d.chapter.parts[key(n)].(*question).field.(*numberField)
		empty := validate.Value(s, d.session.Agreement(), planning.Path{Field: n.Field}) == ""
		if number.none.Visible() != empty || number.shown.Visible() == empty {
			t.Errorf("%s: the remark shows: %v, the number: %v; empty: %v", n.Field, number.none.Visible(), number.shown.Visible(), empty)
		}
		return
	}
	t.Error("the chapter computes nothing")
}

// TestRow_RemovingLeavesTheFocusNearby: the button that removes goes together with its row.
func TestRow_RemovingLeavesTheFocusNearby(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "partijen")
	canvas := d.host.Window.Canvas()
	table := d.session.Schema().Field("partij")
	for range a.Rows(table) {
		rows := d.session.Agreement().Rows(table)
		i := min(1, len(rows)-1)
		gone := d.chapter.parts[Node{Kind: Row, Field: table.ID, Row: rows[i]}].(*row)
		gone.remove()
		if canvas.Focused() == nil || !strings.Contains(d.said, "verwijderd") {
			t.Fatalf("after removing row %d of %d the focus is on %v; it says %q", i+1, len(rows), canvas.Focused(), d.said)
		}
		canvas.Unfocus()
	}
	if len(d.session.Agreement().Rows(table)) != 0 {
		t.Error("rows are left")
	}
}
