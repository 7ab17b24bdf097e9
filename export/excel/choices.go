package excel

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// What Excel takes in a message beside a cell; it calls a file with a longer one damaged.
const (
	mostTitle  = 32
	mostPrompt = 255
)

// choices are the answers that cells offer. They stand on a hidden sheet of their own, each list under a name: Excel
// takes no more than 255 signs in the cell itself, and there a comma would make two answers of one.
type choices struct {
	sheet string
	lists []string            // names, in order
	items map[string][]string // the answers of each list
	known map[string]string   // the answers of a list as one text → its name
	names names
}

// offers tells what cells of a sheet offer, by list.
type offers map[string][]string

// list returns the name of a list with these answers.
func (c *choices) list(items []string) string {
	key := strings.Join(items, "\x00")
	if name := c.known[key]; name != "" {
		return name
	}
	name := c.names.table("keuze_", fmt.Sprint(len(c.lists)+1))
	c.known[key], c.items[name] = name, items
	c.lists = append(c.lists, name)
	return name
}

// offer lets an empty cell offer its choices: one of them from a list; of several, what they are.
func (b *book) offer(to offers, cell string, c export.Cell) {
	if !c.Empty || len(c.Choices) == 0 {
		return
	}
	if c.Kind == export.Lines { // a list in a cell takes one answer
		key := "?" + strings.Join(c.Choices, "\n")
		to[key] = append(to[key], cell)
		return
	}
	name := b.choices.list(c.Choices)
	to[name] = append(to[name], cell)
}

// setOffers writes what the cells of a sheet offer. What a list does not have may still be typed: people have their
// reasons, and a program that reads the answer says what it makes of it.
func (b *book) setOffers(sheet string, all offers) error {
	for _, key := range slices.Sorted(maps.Keys(all)) {
		check := excelize.NewDataValidation(true)
		check.SetSqref(strings.Join(all[key], " "))
		if several, ok := strings.CutPrefix(key, "?"); ok {
			check.SetInput("", prompt(several))
		} else {
			check.SetSqrefDropList(key)
			check.ShowErrorMessage = false
		}
		if err := b.file.AddDataValidation(sheet, check); err != nil {
			return err
		}
	}
	return nil
}

// explain shows what to write in a column when its heading is chosen, and at the first one how to fill in the list.
func (b *book) explain(p *page) error {
	for i, c := range p.columns {
		if c.help == "" {
			continue
		}
		cell, err := excelize.CoordinatesToCellName(i+1, 1)
		if err != nil {
			return err
		}
		check := excelize.NewDataValidation(true)
		check.SetSqref(cell)
		over := c.label
		if i == 0 {
			over = p.title
		}
		check.SetInput(shorten(unescaped(over), mostTitle), prompt(c.help))
		if err := b.file.AddDataValidation(p.name, check); err != nil {
			return err
		}
	}
	return nil
}

// prompt makes a text fit for a message beside a cell.
func prompt(text string) string {
	text, _ = clean(text)
	return shorten(strings.ReplaceAll(text, "_x", "-x"), mostPrompt)
}

// writeChoices writes the lists that cells offer on their sheet, a column each.
func (b *book) writeChoices() error {
	c := b.choices
	if len(c.lists) == 0 {
		return nil
	}
	if _, err := b.file.NewSheet(c.sheet); err != nil {
		return err
	}
	for i, name := range c.lists {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		items := c.items[name]
		for row, item := range items {
			item = b.text(item, item)
			if err := b.put(c.sheet, i+1, row+1, item, look{face: body, color: ink, quoted: risky(item)}); err != nil {
				return err
			}
		}
		if err := b.file.SetDefinedName(&excelize.DefinedName{Name: name,
			RefersTo: fmt.Sprintf("'%s'!$%s$1:$%s$%d", c.sheet, column, column, len(items))}); err != nil {
			return err
		}
	}
	if err := b.file.SetSheetDimension(c.sheet, ""); err != nil {
		return err
	}
	return b.file.SetSheetVisible(c.sheet, false)
}

// protect keeps people from writing over the questions of a form. There is no password, and the rows may be made
// higher; a list stays as it is, for a protected table takes no more rows.
func (b *book) protect(p *page) error {
	if !b.blank() || !p.isForm() {
		return nil
	}
	return b.file.ProtectSheet(p.name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true,
		FormatCells: true, FormatColumns: true, FormatRows: true})
}
