package planning

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// Cents is an amount of money in euro cents.
type Cents int64

var canonicalNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`)

// ParseNumber reads the canonical form of a number: digits with a point, such as 16 or 0.44.
func ParseNumber(value string) (*big.Rat, bool) {
	if !canonicalNumber.MatchString(value) {
		return nil, false
	}
	return new(big.Rat).SetString(value)
}

// FormatNumber returns the canonical form, rounded half away from zero to at most decimals places and without
// needless zeros.
func FormatNumber(n *big.Rat, decimals int) string {
	text := n.FloatString(decimals)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// ParseCents reads the canonical form of an amount: euros with a point and at most two decimals.
func ParseCents(value string) (Cents, bool) {
	euros, fraction, _ := strings.Cut(value, ".")
	if !canonicalNumber.MatchString(value) || len(fraction) > 2 {
		return 0, false
	}
	sign := int64(1)
	if strings.HasPrefix(euros, "-") {
		sign = -1
	}
	whole, err := strconv.ParseInt(strings.TrimPrefix(euros, "-"), 10, 64)
	if err != nil {
		return 0, false
	}
	part, err := strconv.ParseInt((fraction + "00")[:2], 10, 64)
	if err != nil {
		return 0, false
	}
	return Cents(sign * (whole*100 + part)), true
}

// String returns the canonical form: euros with a point and two decimals.
func (c Cents) String() string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, int64(c)/100, int64(c)%100)
}
