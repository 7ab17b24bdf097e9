package validate

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// wrong returns the text key, and what goes into it, when an answer cannot stand at a field of this kind.
func (c *check) wrong(f *schema.Field, row, value string) (code string, args []string) {
	switch f.Kind {
	case schema.Text:
		if !planning.ValidFormat(f.Format, value) {
			return "finding.format" + formatKey(f.Format), nil
		}
	case schema.Number:
		return wrongNumber(f, value)
	case schema.Date:
		if _, ok := planning.ParseDay(value); !ok {
			return "finding.date", nil
		}
	case schema.YesNo:
		if value != schema.Yes && value != schema.No {
			return "finding.yesno", nil
		}
	case schema.Choice:
		if !slices.Contains(f.Options(row), value) {
			return "finding.choice", nil
		}
	case schema.Choices:
		options := f.Options(row)
		if slices.ContainsFunc(planning.Items(value), func(item string) bool { return !slices.Contains(options, item) }) {
			return "finding.choice", nil
		}
	case schema.Reference:
		return c.wrongReference(f, value)
	case schema.Memo, schema.Rows:
	}
	return "", nil
}

func formatKey(f schema.Format) string {
	if f == "" {
		return ".line"
	}
	return "." + string(f)
}

func wrongNumber(f *schema.Field, value string) (code string, args []string) {
	n, ok := planning.ParseNumber(value)
	_, fraction, _ := strings.Cut(value, ".")
	switch {
	case !ok:
		return "finding.number", nil
	case len(fraction) > f.Decimals && f.Unit == schema.Euro:
		return "finding.money", nil
	case len(fraction) > f.Decimals && f.Decimals == 0:
		return "finding.whole", nil
	case len(fraction) > f.Decimals:
		return "finding.decimals", []string{strconv.Itoa(f.Decimals)}
	}
	low := f.Min != nil && n.Cmp(rat(*f.Min)) < 0
	high := f.Max != nil && n.Cmp(rat(*f.Max)) > 0
	switch {
	case (low || high) && f.Min != nil && f.Max != nil:
		return "finding.range", []string{limit(*f.Min), limit(*f.Max)}
	case low:
		return "finding.min", []string{limit(*f.Min)}
	case high:
		return "finding.max", []string{limit(*f.Max)}
	}
	return "", nil
}

func rat(limit float64) *big.Rat {
	r := new(big.Rat)
	if r.SetFloat64(limit) == nil {
		return new(big.Rat)
	}
	return r
}

func limit(n float64) string { return planning.FormatNumber(rat(n), 6) }

func (c *check) wrongReference(f *schema.Field, value string) (code string, args []string) {
	rows := c.rowsOf(f.Table)
	targets := []string{value}
	if f.Many {
		targets = planning.Items(value)
	}
	for _, target := range targets {
		if !slices.Contains(rows, target) {
			return "finding.reference_gone", nil
		}
	}
	return "", nil
}
