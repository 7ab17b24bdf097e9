package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
)

// srgb returns a profile that says what the colours of the document are: those of sRGB (IEC 61966-2-1), so that an
// archive shows them alike in every year. It is a version 2 profile with one curve for all three colours.
func srgb() []byte {
	xyz := func(x, y, z float64) []byte {
		out := append([]byte("XYZ "), 0, 0, 0, 0)
		for _, v := range []float64{x, y, z} {
			out = binary.BigEndian.AppendUint32(out, uint32(math.Round(v*65536)))
		}
		return out
	}
	curve := srgbCurve()
	const name = "sRGB"
	desc := append([]byte("desc"), 0, 0, 0, 0)
	desc = binary.BigEndian.AppendUint32(desc, uint32(len(name)+1))
	desc = append(append(desc, name...), make([]byte, 1+4+4+2+1+67)...)
	text := append(append([]byte("text"), 0, 0, 0, 0), "No copyright\x00"...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", desc}, {"cprt", text}, {"wtpt", xyz(0.9642, 1, 0.8249)}, // the white of the profile's own space, D50
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)}, {"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)}, {"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	head := make([]byte, 128)
	copy(head[8:], []byte{2, 0x10, 0, 0}) // version 2.1
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[24:], []byte{0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}) // the date of the profile: 1 January 2026
	copy(head[36:], "acsp")
	copy(head[68:], xyz(0.9642, 1, 0.8249)[8:])
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start, curveAt := len(head)+4+12*len(tags), 0
	for _, tag := range tags {
		at := start + len(data)
		switch {
		case tag.name[1:] == "TRC" && curveAt > 0:
			at = curveAt
		default:
			data = append(data, tag.data...)
			data = append(data, make([]byte, (4-len(data)%4)%4)...)
			if tag.name[1:] == "TRC" {
				curveAt = at
			}
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	out := append(append(head, table...), data...)
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

// srgbCurve returns how much light each value of a colour gives.
func srgbCurve() []byte {
	curve := append([]byte("curv"), 0, 0, 0, 0)
	const points = 1024
	curve = binary.BigEndian.AppendUint32(curve, points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	return curve
}

// profile returns the object of the profile.
func profile(number int, p *press) []byte { return p.stream(number, "/N 3", srgb()) }

// intent says in the catalog that the colours are those of the profile.
func intent(profile int) string {
	return fmt.Sprintf("/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile %d 0 R>>]\n", profile)
}
