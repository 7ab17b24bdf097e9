package attachment

import "fmt"

// entry tells where an object is.
type entry struct {
	place int // in the file: of the object, or of the stream that it is packed in
	in    int // number of that stream; 0 for an object by itself
	free  bool
}

// reader reads the objects of one PDF.
type reader struct {
	meter
	data    []byte
	most    int // bytes of what a stream may hold
	table   map[int]entry
	trailer dict
	packs   map[int]pack
	packed  int // bytes in packs
	deep    int // objects that are being read, one needed for the other
}

// forget begins anew; the work that was done still counts.
func (r *reader) forget() {
	r.table, r.packs, r.trailer, r.packed = map[int]entry{}, map[int]pack{}, nil, 0
}

// pack is what a stream holds that has other objects in it.
type pack struct {
	data   []byte
	places map[int]int // by the number of the object
}

const (
	maxObjects = 1 << 20
	maxDeep    = 16
)

// put says where an object is, unless a newer part of the file said so already.
func (r *reader) put(number int, e entry) error {
	if _, known := r.table[number]; known {
		return nil
	}
	if len(r.table) >= maxObjects {
		return ErrTooLarge
	}
	r.table[number] = e
	return nil
}

// resolve returns a value, or the object that it refers to.
func (r *reader) resolve(v value) (value, error) {
	for range maxDeep {
		number, ok := v.(ref)
		if !ok {
			return v, nil
		}
		var err error
		if v, err = r.object(int(number)); err != nil {
			return nil, err
		}
	}
	return nil, fmt.Errorf("%w: references that go round", ErrDamaged)
}

// get returns a value of a kind, directly or by reference; what is missing is the empty value of that kind.
func get[kind any](r *reader, v value) (kind, error) {
	var none kind
	v, err := r.resolve(v)
	if err != nil || v == nil {
		return none, err
	}
	found, ok := v.(kind)
	if !ok {
		return none, fmt.Errorf("%w: a %T where a %T should be", ErrDamaged, v, none)
	}
	return found, nil
}

// object reads an object; one that nothing is known of is null.
func (r *reader) object(number int) (value, error) {
	r.deep++
	defer func() { r.deep-- }()
	if r.deep > maxDeep {
		return nil, fmt.Errorf("%w: objects that need each other", ErrDamaged)
	}
	e, known := r.table[number]
	switch {
	case !known || e.free:
		return nil, nil
	case e.in == 0:
		found, v, _, err := r.objectAt(e.place)
		if err == nil && found != number {
			err = fmt.Errorf("%w: object %d is in the place of %d", ErrDamaged, found, number)
		}
		return v, err
	}
	p, err := r.pack(e.in)
	if err != nil {
		return nil, err
	}
	place, ok := p.places[number]
	if !ok {
		return nil, fmt.Errorf("%w: object %d is not in object %d", ErrDamaged, number, e.in)
	}
	return (&lexer{data: p.data, at: place, meter: &r.meter}).value(0)
}

// objectAt reads the object that begins at a place, and returns its number and where it ends, or where its bytes begin.
func (r *reader) objectAt(place int) (number int, v value, end int, err error) {
	if place < 0 || place >= len(r.data) {
		return 0, nil, 0, fmt.Errorf("%w: an object is outside the file", ErrDamaged)
	}
	l := &lexer{data: r.data, at: place, meter: &r.meter}
	var head [3]value
	for i := range head {
		if head[i], err = l.token(); err != nil {
			return 0, nil, 0, err
		}
	}
	number, isNumber := head[0].(int)
	if _, isInt := head[1].(int); !isNumber || !isInt || head[2] != mark("obj") {
		return 0, nil, 0, fmt.Errorf("%w: no object at %d", ErrDamaged, place)
	}
	if v, err = l.value(0); err != nil {
		return 0, nil, 0, err
	}
	d, isDict := v.(dict)
	if end = l.at; !isDict {
		return number, v, end, nil
	}
	if t, err := l.token(); err != nil || t != mark("stream") {
		return number, v, end, nil // the file ends, or another object follows
	}
	if l.at < len(l.data) && l.data[l.at] == '\r' {
		l.at++
	}
	if l.at < len(l.data) && l.data[l.at] == '\n' {
		l.at++
	}
	return number, stream{d, l.at}, l.at, nil
}

// pack opens a stream that holds objects.
func (r *reader) pack(number int) (pack, error) {
	if p, ok := r.packs[number]; ok {
		return p, nil
	}
	if r.table[number].in != 0 {
		return pack{}, fmt.Errorf("%w: packed objects are packed themselves", ErrDamaged)
	}
	s, err := get[stream](r, ref(number))
	if err != nil {
		return pack{}, err
	}
	if s.dict["Type"] != name("ObjStm") {
		return pack{}, fmt.Errorf("%w: object %d holds no objects", ErrDamaged, number)
	}
	first, err := get[int](r, s.dict["First"])
	if err != nil {
		return pack{}, err
	}
	data, err := r.decode(s)
	if err != nil {
		return pack{}, err
	}
	if r.packed += len(data); r.packed > r.most {
		return pack{}, ErrTooLarge
	}
	p := pack{data: data}
	p.places, err = r.placesIn(data, first)
	if err == nil {
		r.packs[number] = p
	}
	return p, err
}

// placesIn reads where the objects in a stream are: pairs of a number and how far it lies behind the first.
func (r *reader) placesIn(data []byte, first int) (map[int]int, error) {
	if first < 0 || first > len(data) {
		return nil, fmt.Errorf("%w: packed objects begin outside their stream", ErrDamaged)
	}
	places := map[int]int{}
	l := &lexer{data: data[:first], meter: &r.meter}
	for {
		var pair [2]int
		for i := range pair {
			t, err := l.token()
			if err != nil {
				return nil, err
			}
			n, ok := t.(int)
			if !ok {
				return places, nil
			}
			pair[i] = n
		}
		if pair[1] >= 0 && pair[1] <= len(data)-first {
			places[pair[0]] = first + pair[1]
		}
	}
}
