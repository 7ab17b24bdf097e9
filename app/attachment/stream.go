package attachment

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

const maxFilters = 4

// raw returns the bytes of a stream as they stand in the file, and where they end. When its length is not right they
// go on to the word that ends them.
func (r *reader) raw(s stream) (raw []byte, end int, err error) {
	rest := r.data[s.at:]
	length, err := get[int](r, s.dict["Length"])
	if err != nil && !errors.Is(err, ErrDamaged) {
		return nil, 0, err
	}
	ending := []byte("endstream")
	if err == nil && length > 0 && length <= len(rest) && bytes.HasPrefix(bytes.TrimLeft(rest[length:min(length+12, len(rest))], "\r\n "), ending) {
		return rest[:length], s.at + length, nil
	}
	length = bytes.Index(rest, ending)
	if length < 0 {
		return nil, 0, fmt.Errorf("%w: a stream without an end", ErrDamaged)
	}
	if err := r.spend(length); err != nil {
		return nil, 0, err
	}
	raw = bytes.TrimSuffix(rest[:length], []byte("\n"))
	return bytes.TrimSuffix(raw, []byte("\r")), s.at + length, nil
}

// decode returns what a stream holds.
func (r *reader) decode(s stream) ([]byte, error) {
	filters, err := r.list(s.dict["Filter"])
	if err != nil {
		return nil, err
	}
	params, err := r.list(s.dict["DecodeParms"])
	if err != nil {
		return nil, err
	}
	if len(filters) > maxFilters || s.dict["F"] != nil {
		return nil, fmt.Errorf("%w: a stream of another file, or through %d filters", ErrDamaged, len(filters))
	}
	data, _, err := r.raw(s)
	if err != nil {
		return nil, err
	}
	for i, f := range filters {
		f, err := get[name](r, f)
		if err != nil {
			return nil, err
		}
		var param dict
		if i < len(params) {
			if param, err = get[dict](r, params[i]); err != nil {
				return nil, err
			}
		}
		if data, err = r.filter(f, param, data); err != nil {
			return nil, err
		}
		if err := r.spend(len(data)); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// list returns a list of values; one value by itself is a list too.
func (r *reader) list(v value) (array, error) {
	v, err := r.resolve(v)
	if err != nil || v == nil {
		return nil, err
	}
	if all, ok := v.(array); ok {
		return all, nil
	}
	return array{v}, nil
}

// filter undoes one filter.
func (r *reader) filter(f name, param dict, data []byte) ([]byte, error) {
	switch f {
	case "FlateDecode", "Fl":
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		out, err := r.limited(z)
		if err != nil {
			return nil, err
		}
		return r.unpredict(param, out)
	case "ASCIIHexDecode", "AHx":
		digits, _, _ := bytes.Cut(data, []byte(">"))
		return unhex(digits)
	case "ASCII85Decode", "A85":
		digits, _, _ := bytes.Cut(data, []byte("~"))
		return r.limited(ascii85.NewDecoder(bytes.NewReader(digits)))
	case "Crypt":
		return nil, ErrEncrypted
	}
	return nil, fmt.Errorf("%w: the filter %q is not known", ErrDamaged, string(f))
}

// limited reads everything, as long as it is not too much.
func (r *reader) limited(in io.Reader) ([]byte, error) {
	out, err := io.ReadAll(io.LimitReader(in, int64(r.most)+1))
	switch {
	case len(out) > r.most:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return out, nil
}
