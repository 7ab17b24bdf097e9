package check

// meanings reads which text each code of a font stands for, as the font says it.
func meanings(cmap []byte) map[int]string {
	all := map[int]string{}
	l := &lexer{data: cmap}
	var before []any
	for token := l.next(); token != nil; token = l.next() {
		op, is := token.(operator)
		if !is {
			before = append(before, token)
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(before); i += 2 {
				code, _ := before[i].([]byte)
				said, _ := before[i+1].([]byte)
				all[bigEndian(code)] = inUTF16(said)
			}
		case "endbfrange":
			for i := 0; i+2 < len(before); i += 3 {
				ranged(all, before[i:i+3])
			}
		}
		before = before[:0]
	}
	return all
}

// ranged adds the codes from a first to a last one, with one text each or with texts that count on.
func ranged(all map[int]string, said []any) {
	first, _ := said[0].([]byte)
	last, _ := said[1].([]byte)
	from, to := bigEndian(first), bigEndian(last)
	switch texts := said[2].(type) {
	case list:
		for i, t := range texts {
			if one, is := t.([]byte); is && from+i <= to {
				all[from+i] = inUTF16(one)
			}
		}
	case []byte:
		begin := []rune(inUTF16(texts))
		for code := from; len(begin) > 0 && code <= min(to, from|0xff); code++ { // a range stays within its row
			all[code] = string(begin)
			begin[len(begin)-1]++
		}
	}
}

func bigEndian(said []byte) int {
	n := 0
	for _, b := range said {
		n = n<<8 | int(b)
	}
	return n
}
