package excel

import (
	"strings"
	"time"

	"samenspel/export"
)

var dutch = export.Words{
	Contents: "Inhoud", PageOf: "bladzijde %d van %d", Continued: "vervolg", Document: "Documentnummer", ConceptMark: "CONCEPT", Chapter: "Hoofdstuk",
	Sign: "Ondertekening", SignName: "Naam", SignFunction: "Functie", SignPlace: "Plaats", SignDate: "Datum",
	SignSignature: "Handtekening", Empty: "nog niet ingevuld", Parties: "Partijen", Overview: "Overzicht",
	Missing: "Wat mist er nog?", Yes: "Ja", No: "Nee", ID: "Code", Section: "Onderdeel", Question: "Vraag",
	Answer: "Antwoord", Stage: "Fase", Done: "Ingevuld", Required: "Nodig", Progress: "Voortgang", RowID: "Regelcode",
	Help: "Uitleg", Disclaimer: "Gemaakt met Samenspel. Dit document is geen juridisch advies.",
	NothingMissing: "Alles is ingevuld.", Party: "Partij", Answers: "antwoorden", Total: "Samen",
}

// vision is a text of some length, as people write it.
const vision = "Op onze school is de jongerenwerker er voor alle leerlingen. Zij kennen elkaar van de aula, het plein en de " +
	"activiteiten na school. Zo merken wij eerder dat het met iemand niet goed gaat.\n\nWij werken samen aan drie dingen:\n" +
	"- een school waar jongeren zich thuis voelen;\n- jongeren die meedoen, ook buiten de school;\n" +
	"- ouders die weten bij wie zij terecht kunnen.\n\nHoe wij dat doen, staat in de hoofdstukken hierna.\n"

func text(s string) export.Cell  { return export.Cell{Kind: export.Text, Text: s} }
func long(s string) export.Cell  { return export.Cell{Kind: export.Long, Text: s} }
func lines(s string) export.Cell { return export.Cell{Kind: export.Lines, Text: s} }
func code(s string) export.Cell  { return export.Cell{Kind: export.Code, Text: s} }
func none(k export.CellKind) export.Cell {
	return export.Cell{Kind: k, Empty: true}
}
func number(shown, value string, decimals int) export.Cell {
	_, unit, _ := strings.Cut(shown, " ")
	return export.Cell{Kind: export.Number, Text: shown, Number: value, Decimals: decimals, Unit: unit}
}
func money(shown, value string) export.Cell {
	return export.Cell{Kind: export.Money, Text: shown, Number: value, Decimals: 2}
}
func date(shown, iso string) export.Cell {
	return export.Cell{Kind: export.Date, Text: shown, Date: iso}
}
func heading(id, title string) export.Block {
	return export.Block{Kind: export.Heading, ID: id, Level: 2, Title: title}
}
func answered(id, title string, c export.Cell) export.Block {
	return export.Block{Kind: export.Answer, ID: id, Title: title, Value: c}
}
func grid(t *export.Table) export.Block {
	return export.Block{Kind: export.Grid, ID: t.ID, Title: t.Title, Table: t}
}

// rich is a report with every kind of cell, several chapters on a sheet, and texts that break naive builds.
func rich() *export.Report {
	r := &export.Report{
		Lang: "nl", Title: "Samenwerking Het Kompas & Jongerenwerk Noord", Subtitle: "Samenwerkingsovereenkomst", Concept: true,
		DocumentID: "3f2a9c", Form: "samenspel-vo/1", Modified: time.Date(2026, 8, 1, 9, 30, 0, 0, time.UTC), Words: dutch,
		Cover: []export.Pair{{Label: "Status", Text: "Concept"}, {Label: "Schooljaar", Text: "2026-2027"},
			{Label: "Looptijd", Text: "1 augustus 2026 tot en met 31 juli 2027"}},
		Parties: []string{"Scholengemeenschap Het Kompas", "Stichting Jongerenwerk Noord", "Gemeente Waterrijk"},
		Missing: []export.Pair{{Label: "Partijen", Text: "Contactpersoon 2 – E-mail"}, {Label: "Partijen", Text: "Gemeente Waterrijk – KvK-nummer"},
			{Label: "Inzet en geld", Text: "Hoeveel uur per week is de jongerenwerker op school, en hoeveel uur daarbuiten? " +
				"Geef ook aan wat er in de vakanties gebeurt en wie dan te bereiken is."}},
		Signatures: []export.Signature{{Party: "Scholengemeenschap Het Kompas", Name: "A. Voorbeeld, rector", Place: "Waterrijk",
			Date: "14 juli 2026", Manner: "met pen op papier"}, {Party: "Stichting Jongerenwerk Noord"}},
		Chapters: richChapters(), Sheets: []string{"Overzicht", "Partijen", "Rollen"},
	}
	for i, c := range []string{"Dossier", "Partijen", "Visie", "Thema's", "Rollen", "Inzet", "Geld"} {
		for j, stage := range []string{"concept", "ondertekening", "subsidie"} {
			r.Progress = append(r.Progress, export.Progress{Chapter: c, Stage: stage, Done: (i * j) % 4, Required: i * j})
		}
	}
	return r
}

func richChapters() []export.Chapter {
	parties := &export.Table{ID: "partijen", Title: "Partijen", Sheet: "Partijen", Row: "partij", Columns: []export.Column{
		{ID: "partij.naam", Label: "Naam"}, {ID: "partij.kvk", Label: "KvK-nummer", Kind: export.Code},
		{ID: "partij.sinds", Label: "Doet mee sinds", Kind: export.Date}, {ID: "partij.uren", Label: "Uren per week", Kind: export.Number, Unit: "uur"},
		{ID: "partij.bijdrage", Label: "Bijdrage per jaar", Kind: export.Money}, {ID: "partij.taken", Label: "Taken", Kind: export.Lines},
		{ID: "partij.over", Label: "Over deze partij", Kind: export.Long}, {ID: "partij.over2", Label: "OVER DEZE\npartij", Kind: export.Long}},
		Rows: []export.Row{
			{ID: "k3j5mq7wz2xa", Cells: []export.Cell{text("Scholengemeenschap Het Kompas"), code("01234567"), date("1 augustus 2020", "2020-08-01"),
				number("12,50 uur", "12.5", 2), money("€ 12.345,50", "12345.50"), lines("lokaal\ngastheer\nouders"), long(vision), none(export.Long)}},
			{ID: "p8r2tc4vn6yb", Cells: []export.Cell{text("Stichting Jongerenwerk Noord"), code("00000042"), date("1 sept.", ""),
				number("veel", "", 0), money("€ 1.000.000,00", "1000000.00"), lines("inloop"), long("= samen"), long(strings.Repeat(vision, 5))}},
			{ID: "h4d9fg1sq3uc", Cells: []export.Cell{text("Gemeente Waterrijk"), none(export.Code), none(export.Date), none(export.Number)}},
		}}
	contacts := &export.Table{ID: "contacten", Title: "Contactpersonen: wie / wat? [alle partijen samen]", Sheet: "Partijen", Columns: []export.Column{
		{ID: "contact.partij", Label: "Partij"}, {ID: "contact.naam", Label: "Naam"}, {ID: "contact.tel", Label: "Telefoon", Kind: export.Code}},
		Rows: []export.Row{{ID: "q1", Cells: []export.Cell{text("Gemeente Waterrijk"), text("=HYPERLINK(\"http://example.org\")"), code("+31 6 12345678")}}}}
	roles := &export.Table{ID: "rollen", Title: "Rollen", Sheet: "Rollen", Columns: []export.Column{{ID: "rol.naam", Label: "Rol"}}}
	return []export.Chapter{
		{ID: "dossier", Number: 1, Title: "De overeenkomst", Sheet: "Overzicht", Blocks: []export.Block{heading("dossier.a", "Over dit document"),
			answered("ov.titel", "Titel", text("Samenwerking Het Kompas")), answered("ov.brin", "BRIN-nummer", code("00AB")),
			answered("ov.ingang", "Ingangsdatum", date("1 augustus 2026", "2026-08-01")), answered("ov.oud", "Opgericht", date("1 mei 1899", "1899-05-01")),
			answered("ov.leerlingen", "Aantal leerlingen", number("1.250", "1250", 0)), answered("ov.jaar", "Jaar", number("2026", "2026", 0)),
			answered("ov.deel", "Deel van de leerlingen", number("12,5 %", "12.5", 1)), answered("ov.kosten", "Kosten", money("€ -1.234,50", "-1234.50")),
			answered("ov.groot", "Groot getal", number("12345678901234567890", "12345678901234567890", 0))}},
		{ID: "partijen", Number: 2, Title: "Partijen", Sheet: "Partijen", Blocks: []export.Block{grid(parties), grid(contacts)}},
		{ID: "visie", Number: 3, Title: "Visie", Sheet: "Visie en thema's", Blocks: []export.Block{heading("visie.a", "Onze visie"),
			answered("visie.tekst", "Wat is uw visie?", long(vision)), answered("visie.lang", "Toelichting op de visie", long(strings.Repeat(vision, 12))),
			answered("visie.leeg", "Wat staat er nog open?", none(export.Long))}},
		{ID: "themas", Number: 4, Title: "Thema's", Sheet: "visie en thema's", Blocks: hostile()},
		{ID: "rollen", Number: 5, Title: "Rollen", Sheet: "Rollen", Blocks: []export.Block{grid(roles), heading("rollen.a", "Afspraken"),
			answered("rollen.wie", "Wie beslist?", text("de rector"))}},
	}
}

// hostile are texts that break naive builds.
func hostile() []export.Block {
	blocks := []export.Block{heading("hostiel.a", "Lastige teksten")}
	for i, s := range []string{"=1+1", "+31 6", "- elke week overleg", "@naam", "\tinspringen", " =SOM(A1)", "_x000D_", "_x005F_x000D_ en _x000D_x000A_",
		"_xD83D_ _xWXYZ_ _x", "👩‍👩‍👧‍👦 👍🏽 🇳🇱", "José Çelik, “Müller”, Łódź, ĳ", "regel 1\r\nregel 2\vregel 3\rregel 4", "nul\x00bel\x07\x1b en \ufffe",
		"kapot \xff teken", "مرحبا بالعالم", "שלום, ouders", "samen\u00adwerkings\u00adovereenkomst", "  spaties  ", "<b>&amp;</b>", "1/2", "00123", "TRUE", "'aanhalingsteken"} {
		blocks = append(blocks, answered("hostiel."+string(rune('a'+i)), "Lastige tekst "+string(rune('A'+i)), long(s)))
	}
	return append(blocks, answered("hostiel.lang", "Lastige tekst van 40.000 tekens", long(strings.Repeat("👍🏽 duizend woorden en meer. ", 1300)+strings.Repeat("x", 4000))),
		answered("hostiel.plat", "Teken zonder breedte", long(strings.Repeat("\u200B", 40000))))
}
