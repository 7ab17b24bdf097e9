package excel

import (
	"testing"

	"samenspel/export"
)

func TestNumberFormat(t *testing.T) {
	for _, c := range []struct {
		lang string
		cell export.Cell
		want string
	}{
		{"nl", number("1.234,5", "1234.5", 0), "[$-413]#,##0.0"},
		{"nl", number("1.250 leerlingen", "1250", 0), `[$-413]#,##0" leerlingen"`},
		{"nl", number("12", "12.75", 0), "[$-413]0.00"}, // never fewer decimals than there are
		{"en-GB", number("1,234.50 hours", "1234.5", 2), `[$-809]#,##0.00" hours"`},
		{"fy", number("3", "3", 0), "0"},
		{"nl", number("", "3", 0), "[$-413]0"},
		{"nl", number(`3 "uur"`, "3", 0), `[$-413]0" uur"`},
	} {
		if got := numberFormat(c.cell, c.lang); got != c.want {
			t.Errorf("%s %q: format %s, want %s", c.lang, c.cell.Text, got, c.want)
		}
	}
}

func TestDateFormat(t *testing.T) {
	for lang, want := range map[string]string{"nl": "dd-mm-yyyy", "nl-NL": "dd-mm-yyyy", "en": "dd/mm/yyyy", "": "yyyy-mm-dd"} {
		if got := dateFormat(lang); got != want {
			t.Errorf("%q: %s, want %s", lang, got, want)
		}
	}
}

// TestWidths checks that numbers never show as ####: a column is as wide as the longest one.
func TestWidths(t *testing.T) {
	p := &page{columns: []column{{label: "Bedrag", kind: export.Money, width: widthOf(export.Money)}},
		lines: []line{{cells: []export.Cell{money("€ 999.999.999.999,99", "999999999999.99")}}}}
	p.fit()
	if room := pixels(p.columns[0].width); room < 20*body.advance('0')*0.9 {
		t.Errorf("the column has room for %v pixels", room)
	}
}

// TestWidths_AnAddressStaysWhole: beside texts that could do with less, a long address is not broken.
func TestWidths_AnAddressStaysWhole(t *testing.T) {
	const address = "privacy@smwvoorbeeldstad.example"
	p := &page{lines: []line{{cells: []export.Cell{
		{Text: "Stichting Schoolmaatschappelijk Werk Voorbeeldstad (voorbeeld)"}, {Text: "functionaris gegevensbescherming"}, {Text: address},
		{Text: "ook voor vragen over het register en over de bewaartermijn van het dossier"},
	}}}}
	for range p.lines[0].cells {
		p.columns = append(p.columns, column{label: "Kolom", kind: export.Text, width: widthOf(export.Text)})
	}
	p.fit()
	if lines := body.wrap(address, pixels(p.columns[2].width)); len(lines) != 1 {
		t.Errorf("it stands in %v lines", lines)
	}
}

func TestPageLines(t *testing.T) {
	if got := inMargin("R&D & meer &&&&&&&&&&", 14); got != "R&&D && meer…" {
		t.Errorf("page line is %q", got)
	}
}
