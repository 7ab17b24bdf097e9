package validate

import (
	"math/big"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// How often a period comes back in one school year. Weeks are those in which the youth worker is there; when nobody
// answered that, a school year has the usual forty.
const (
	usualWeeks = 40
	months     = 10
	periods    = 4
)

// compute works out the answer to a computed field; empty when what it needs is not there or wrong.
func (v *view) compute(f *schema.Field, row string) string {
	var n *big.Rat
	switch f.Computed {
	case "fte":
		n = quotient(v.number(idHoursWeek, ""), v.number(idFullTime, ""))
	case "hours_year":
		n = product(v.number(idHoursWeek, ""), v.number(idWeeks, ""))
	case "meetings_year":
		n = product(v.number(idTimes, row), v.timesPerYear(v.in(idTimesPeriod, row)))
	case "money_total":
		if n = v.sum(idContribution, idContributionMoney); n != nil {
			return n.FloatString(2)
		}
	}
	if n == nil {
		return ""
	}
	return planning.FormatNumber(n, f.Decimals)
}

// number returns an answer as a number, or nil when it is none.
func (v *view) number(field, row string) *big.Rat {
	if n, ok := planning.ParseNumber(v.in(field, row)); ok {
		return n
	}
	return nil
}

func (v *view) timesPerYear(period string) *big.Rat {
	switch period {
	case periodWeek:
		if weeks := v.number(idWeeks, ""); weeks != nil {
			return weeks
		}
		return big.NewRat(usualWeeks, 1)
	case periodMonth:
		return big.NewRat(months, 1)
	case periodPeriod:
		return big.NewRat(periods, 1)
	case periodYear:
		return big.NewRat(1, 1)
	}
	return nil
}

// sum adds up a column; nil when no row has a number in it.
func (v *view) sum(table, column string) *big.Rat {
	var total *big.Rat
	for _, row := range v.rowsOf(table) {
		if n := v.number(column, row); n != nil {
			if total == nil {
				total = new(big.Rat)
			}
			total.Add(total, n)
		}
	}
	return total
}

func product(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return new(big.Rat).Mul(a, b)
}

func quotient(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil || b.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}
