package validate

import (
	"math/big"

	"samenspel/planning"
)

// roundingEuro is the difference between two amounts that rounding explains.
const roundingEuro = 1

func fteFitsHours(c *check) { c.fitsComputed(idFTE, "finding.fte_differs") }

func hoursYearFitWeeks(c *check) { c.fitsComputed(idHoursYear, "finding.hours_differ") }

// fitsComputed doubts a typed answer that differs from what the program works out.
func (c *check) fitsComputed(field, code string) {
	f := c.schema.Field(field)
	if f == nil || f.Computed == "" {
		return
	}
	typed, ok := planning.ParseNumber(c.agreement.Value(single(field)))
	computed := c.compute(f, "")
	if ok && computed != "" && planning.FormatNumber(typed, f.Decimals) != computed {
		c.find(Doubtful, single(field), code)
	}
}

func costsFitContributions(c *check) {
	costs := product(c.number(idRate, ""), c.number(idHoursYear, ""))
	total := c.number(idTotal, "")
	if costs == nil || total == nil {
		return
	}
	gap := new(big.Rat).Sub(costs, total)
	if gap.Abs(gap).Cmp(big.NewRat(roundingEuro, 1)) > 0 {
		c.find(Doubtful, single(idRate), "finding.costs_differ")
	}
}

func contributionsOfOneYear(c *check) {
	years := map[string]bool{}
	for _, row := range c.rowsOf(idContribution) {
		if year := c.in(idContributionYear, row); !planning.IsEmpty(year) {
			years[fold(year)] = true
		}
	}
	if len(years) > 1 {
		c.find(Doubtful, single(idTotal), "finding.total_of_years")
	}
}

func grantFitsTotal(c *check) {
	if exceeds(c.number(idAsked, ""), c.number(idTotal, "")) {
		c.find(Doubtful, single(idAsked), "finding.grant_above_total")
	}
}

func grantsDoNotGrow(c *check) {
	if exceeds(c.number(idGranted, ""), c.number(idAsked, "")) {
		c.find(Doubtful, single(idGranted), "finding.granted_above_asked")
	}
	if exceeds(c.number(idSettled, ""), c.number(idGranted, "")) {
		c.find(Doubtful, single(idSettled), "finding.settled_above_granted")
	}
}

func exceeds(a, b *big.Rat) bool { return a != nil && b != nil && a.Cmp(b) > 0 }
