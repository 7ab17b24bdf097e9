package pdf

import (
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// TestStylesFor_PoorSight: every letter is larger, and running text has lines of sixty to eighty-five signs.
func TestStylesFor_PoorSight(t *testing.T) {
	usual, large := stylesFor(&export.Report{}), stylesFor(&export.Report{Readable: true})
	for _, pair := range [][2]style{{usual.body, large.body}, {usual.table, large.table}, {usual.chapter, large.chapter}, {usual.section, large.section},
		{usual.running, large.running}, {usual.small, large.small}, {usual.record, large.record}} {
		if pair[1].size < 1.15*pair[0].size || pair[1].pitch < 1.15*pair[0].pitch {
			t.Errorf("%+v is hardly larger than %+v", pair[1], pair[0])
		}
	}
	for family, st := range map[shape.Family]styles{shape.Plain: usual, shape.Readable: large} {
		fs, err := shape.New(family)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Repeat("Samen bespreken de mentoren en de jongerenwerker elke maand hoe het met de leerlingen gaat. ", 10)
		signs := float64(len(text)) * st.measure / fs.Width(text, st.body.weight, st.body.size)
		if signs < 60 || signs > 85 {
			t.Errorf("family %d has %.0f signs a line", family, signs)
		}
	}
}

// TestLayout_AListStandsAboveItsRecords: the title of a table is larger than the names of its records, and a section's than both.
func TestLayout_AListStandsAboveItsRecords(t *testing.T) {
	for _, readable := range []bool{false, true} {
		st := stylesFor(&export.Report{Readable: readable})
		if !(st.section.size > st.list.size && st.list.size > st.record.size && st.record.size > st.table.size) {
			t.Errorf("readable %v: section %v, list %v, record %v, table %v", readable, st.section.size, st.list.size, st.record.size, st.table.size)
		}
	}
}

// TestAreas_AirAboveTheFoot: some ten millimetres on every page.
func TestAreas_AirAboveTheFoot(t *testing.T) {
	st := stylesFor(&export.Report{})
	for name, a := range map[string]area{"upright": st.upright(), "lying": st.lying()} {
		if air := a.foot - a.bottom; air < 28 || air > 32 {
			t.Errorf("%s: %.0f points", name, air)
		}
	}
}
