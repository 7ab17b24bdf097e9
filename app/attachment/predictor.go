package attachment

import "fmt"

const maxRow = 1 << 24 // bytes

// unpredict undoes what was done to the bytes to let them compress better: each row, with a sign in front that tells
// how, holds the differences with what is before and above.
func (r *reader) unpredict(param dict, data []byte) ([]byte, error) {
	settings := [4]int{1, 1, 8, 1}
	for i, key := range [4]name{"Predictor", "Colors", "BitsPerComponent", "Columns"} {
		if param[key] == nil {
			continue
		}
		n, err := get[int](r, param[key])
		if err != nil {
			return nil, err
		}
		if n < 1 || n > maxRow {
			return nil, fmt.Errorf("%w: %s is %d", ErrDamaged, key, n)
		}
		settings[i] = n
	}
	predictor, colours, bits, columns := settings[0], settings[1], settings[2], settings[3]
	if predictor == 1 {
		return data, nil
	}
	if predictor < 10 || colours > 64 || bits > 16 {
		return nil, fmt.Errorf("%w: predictor %d of %d colours of %d bits", ErrDamaged, predictor, colours, bits)
	}
	pixel, row := (colours*bits+7)/8, (colours*bits*columns+7)/8
	if row > maxRow || len(data)%(row+1) != 0 {
		return nil, fmt.Errorf("%w: no rows of %d bytes", ErrDamaged, row)
	}
	out := make([]byte, 0, len(data)/(row+1)*row)
	above := make([]byte, row)
	for ; len(data) > 0; data = data[row+1:] {
		from := len(out)
		out = append(out, data[1:row+1]...)
		if err := unfilter(data[0], out[from:], above, pixel); err != nil {
			return nil, err
		}
		above = out[from:]
	}
	return out, nil
}

// unfilter undoes one row, of pixels of so many bytes.
func unfilter(kind byte, row, above []byte, pixel int) error {
	for i := range row {
		var left, corner byte
		if i >= pixel {
			left, corner = row[i-pixel], above[i-pixel]
		}
		switch kind {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(int(left), int(above[i]), int(corner))
		default:
			return fmt.Errorf("%w: a row of kind %d", ErrDamaged, kind)
		}
	}
	return nil
}

// paeth returns whichever of three neighbours is nearest to what they foretell together.
func paeth(left, above, corner int) byte {
	foretold := left + above - corner
	distance := func(n int) int { return max(n-foretold, foretold-n) }
	switch {
	case distance(left) <= distance(above) && distance(left) <= distance(corner):
		return byte(left)
	case distance(above) <= distance(corner):
		return byte(above)
	}
	return byte(corner)
}
