package attachment

import (
	"errors"
	"fmt"
	"regexp"
)

// landmark is what begins an object, or what stands before the last words about the whole.
var landmark = regexp.MustCompile(`(\d{1,10})[ \t\r\n\f\x00]+\d{1,5}[ \t\r\n\f\x00]+obj\b|\btrailer\b`)

// scan looks for the objects themselves, when no table tells where they are. Of two with one number the later counts.
func (r *reader) scan() error {
	r.forget()
	var packs []int
	for at := 0; ; {
		found := landmark.FindSubmatchIndex(r.data[at:])
		if found == nil {
			break
		}
		if err := r.spend(found[1]); err != nil {
			return err
		}
		begin, behind := at+found[0], at+found[1]
		at = behind
		if found[2] < 0 {
			v, err := (&lexer{data: r.data, at: behind, meter: &r.meter}).value(0)
			if hopeless(err) {
				return err
			}
			r.said(v)
			continue
		}
		number, v, end, err := r.objectAt(begin)
		switch {
		case hopeless(err):
			return err
		case err != nil:
			continue
		case len(r.table) >= maxObjects:
			return ErrTooLarge
		}
		r.table[number] = entry{place: begin}
		at = end
		if s, ok := v.(stream); ok {
			if _, end, err := r.raw(s); err == nil { // what looks like an object inside is none
				at = end
			}
			switch s.dict["Type"] {
			case name("ObjStm"):
				packs = append(packs, number)
			case name("XRef"):
				r.said(s.dict)
			}
		}
	}
	if err := r.unpack(packs); err != nil {
		return err
	}
	return r.findRoot()
}

// hopeless tells that it makes no sense to look further.
func hopeless(err error) bool { return err != nil && !errors.Is(err, ErrDamaged) }

// said takes in the last words about the whole, when they tell where it begins.
func (r *reader) said(v value) {
	if d, ok := v.(dict); ok && d["Root"] != nil {
		r.trailer = d
	}
}

// unpack says of the objects in these streams where they are, unless there is a later one by itself.
func (r *reader) unpack(packs []int) error {
	for _, number := range packs {
		p, err := r.pack(number)
		if hopeless(err) {
			return err
		}
		place := r.table[number].place
		for inside := range p.places {
			if e, known := r.table[inside]; !known || e.place < place {
				r.table[inside] = entry{place: place, in: number}
			}
		}
	}
	return nil
}

// findRoot looks for the object with which everything begins, when no words told which it is.
func (r *reader) findRoot() error {
	if r.trailer != nil {
		return nil
	}
	root, last := 0, -1
	for number, e := range r.table {
		v, err := r.object(number)
		if hopeless(err) {
			return err
		}
		if d, ok := v.(dict); ok && d["Type"] == name("Catalog") && (e.place > last || e.place == last && number > root) {
			root, last = number, e.place
		}
	}
	if last < 0 {
		return fmt.Errorf("%w: it does not say where it begins", ErrDamaged)
	}
	r.trailer = dict{"Root": ref(root)}
	return nil
}
