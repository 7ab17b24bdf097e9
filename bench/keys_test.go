//go:build bench

package bench

import "time"

// Codes of keys on a PC keyboard.
const (
	keyEscape    = 9
	keyMinus     = 20
	keyEqual     = 21
	keyBackspace = 22
	keyTab       = 23
	keyReturn    = 36
	keyControl   = 37
	keyShift     = 50
	keySpace     = 65
	keyHome      = 110
	keyPageUp    = 112
	keyPageDown  = 117
	keyDelete    = 119
)

// letterKeys are the codes of the letters, row by row of the keyboard.
var letterKeys = func() map[rune]byte {
	codes := map[rune]byte{' ': keySpace}
	for first, row := range map[byte]string{24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm"} {
		for i, letter := range row {
			codes[letter] = first + byte(i)
		}
	}
	return codes
}()

// write types lower-case letters and spaces, one after another with so much time between them.
func (d *display) write(text string, between time.Duration) error {
	for _, letter := range text {
		if err := d.press(letterKeys[letter]); err != nil {
			return err
		}
		time.Sleep(between)
	}
	return nil
}
