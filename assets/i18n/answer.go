package i18n

import (
	"regexp"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// money is the unit of a Number that is an amount in euros.
const money = "EUR"

// FormatValue writes a stored answer as people read it. words are the form's words in the language that is wanted; nil
// leaves choices as their ids. The words of a unit are not added. A reference comes back as it is stored, since only
// the caller knows the names of rows. An answer that was typed wrongly comes back as it was typed.
func (t *Texts) FormatValue(_ *schema.Schema, words *schema.Texts, f *schema.Field, value string) string {
	if f == nil || planning.IsEmpty(value) {
		return value
	}
	switch f.Kind {
	case schema.YesNo:
		return t.yesNo(value)
	case schema.Choice:
		return choice(words, f, value)
	case schema.Choices:
		items := planning.Items(value)
		for i, item := range items {
			items[i] = choice(words, f, item)
		}
		return planning.JoinItems(items)
	case schema.Number:
		if f.Unit == money {
			return t.FormatMoney(value)
		}
		_, fraction, _ := strings.Cut(value, ".")
		return t.FormatNumber(value, max(f.Decimals, len(fraction)))
	case schema.Date:
		return t.FormatDate(value)
	case schema.Text:
		if f.Format == schema.Time {
			return t.FormatTime(value)
		}
	case schema.Memo, schema.Reference, schema.Rows:
	}
	return value
}

func (t *Texts) yesNo(value string) string {
	switch value {
	case schema.Yes:
		return t.T("format.yes")
	case schema.No:
		return t.T("format.no")
	}
	return value
}

func choice(words *schema.Texts, f *schema.Field, id string) string {
	if words == nil {
		return id
	}
	return words.Choice(f.ID, id)
}

// ParseValue turns what was typed at a field into the answer that is stored; or into "" and the key of the text that
// tells what is the matter and what to do. Nothing typed is the empty answer. Limits, and whether a choice or row
// exists, are for planning/validate.
func (t *Texts) ParseValue(f *schema.Field, typed string) (value, problem string) {
	if planning.IsEmpty(planning.Clean(typed)) {
		return "", ""
	}
	switch f.Kind {
	case schema.Number:
		if f.Unit == money {
			return t.ParseMoney(typed)
		}
		return t.ParseNumber(typed, f.Decimals)
	case schema.Date:
		date, ok := t.ParseDate(typed)
		return checked(date, ok, "problem.date")
	case schema.Text:
		return t.parseText(f.Format, typed)
	case schema.Memo, schema.YesNo, schema.Choice, schema.Choices, schema.Reference, schema.Rows:
	}
	return planning.Clean(typed), ""
}

func (t *Texts) parseText(f schema.Format, typed string) (value, problem string) {
	if f == "" {
		return planning.CleanLine(typed), ""
	}
	text := plain(typed)
	switch f {
	case schema.BRIN:
		text = strings.ToUpper(without(text, " "))
	case schema.DUOLocation:
		text = location(strings.ToUpper(without(text, " -./")))
	case schema.KvK, schema.KvKLocation:
		text = without(text, " .-")
	case schema.Municipality:
		text = "GM" + strings.TrimPrefix(strings.ToUpper(without(text, " ")), "GM")
	case schema.Email:
		text = strings.TrimPrefix(text, "mailto:")
	case schema.Phone:
		text = phone(text)
	case schema.Time:
		text, _ = t.ParseTime(text)
	case schema.SchoolYear:
		text = schoolYear(text)
	}
	return checked(text, planning.ValidFormat(f, text), "problem."+string(f))
}

func checked(value string, ok bool, otherwise string) (string, string) {
	if !ok {
		return "", otherwise
	}
	return value, ""
}

func without(text, signs string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(signs, r) {
			return -1
		}
		return r
	}, text)
}

// location gives a location number of one digit its zero back; lists of the schools' register drop it.
func location(code string) string {
	if len(code) == 5 {
		return code[:4] + "0" + code[4:]
	}
	return code
}

var schoolYears = regexp.MustCompile(`^([0-9]{4}|[0-9]{2}) ?[-/] ?([0-9]{4}|[0-9]{2})$`)

func schoolYear(text string) string {
	m := schoolYears.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	first, second := m[1], m[2]
	if len(first) == 2 {
		first = "20" + first
	}
	if len(second) == 2 {
		second = first[:2] + second
	}
	return first + "-" + second
}

var (
	phoneSigns = regexp.MustCompile(`^[0-9+() ./-]+$`)
	phoneShort = regexp.MustCompile(`^14(0[1-9][0-9]{1,2})$`)
	service    = regexp.MustCompile(`^(0800|0900|0906|0909)([0-9]{4}|[0-9]{7})$`)
)

// phone writes a Dutch number as 06-12345678 or 020-1234567, and one from abroad as +3221234567.
func phone(text string) string {
	if !phoneSigns.MatchString(text) {
		return text
	}
	text = strings.ReplaceAll(text, "(0)", "")
	digits := without(text, " ()./-")
	if abroad, ok := strings.CutPrefix(digits, "00"); ok {
		digits = "+" + abroad
	}
	if dutch, ok := strings.CutPrefix(digits, "+31"); ok {
		digits = "0" + strings.TrimPrefix(dutch, "0")
	}
	if m := phoneShort.FindStringSubmatch(digits); m != nil {
		return "14 " + m[1]
	}
	if m := service.FindStringSubmatch(digits); m != nil {
		return m[1] + "-" + m[2]
	}
	if !strings.HasPrefix(digits, "0") {
		return digits
	}
	area := planning.AreaCode(digits)
	return area + "-" + digits[len(area):]
}
