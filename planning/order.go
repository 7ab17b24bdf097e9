package planning

import "strings"

const orderDigits = "0123456789abcdefghijklmnopqrstuvwxyz"

// Between returns an order key that sorts strictly between a and b. An empty a means the very beginning, an empty b
// the very end. Keys never end in "0", so that there is always room in front of a key.
func Between(a, b string) string {
	var key strings.Builder
	low := a
	high := b
	for i := 0; ; i++ {
		l := digitAt(low, i, 0)
		h := digitAt(high, i, len(orderDigits))
		if high == "" || i >= len(high) {
			h = len(orderDigits)
		}
		if h-l > 1 {
			key.WriteByte(orderDigits[(l+h)/2])
			return key.String()
		}
		key.WriteByte(orderDigits[l])
		if l < h {
			high = "" // everything behind this digit is below b
		}
	}
}

func digitAt(key string, i, none int) int {
	if i >= len(key) {
		return none
	}
	return max(strings.IndexByte(orderDigits, key[i]), 0)
}
