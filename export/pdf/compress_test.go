package pdf

import (
	"bytes"
	"fmt"
	"testing"
)

// TestPress_MakesTheSameOfAStream compares what comes out of the press, whoever of it compressed, with the work of one
// that has done nothing before.
func TestPress_MakesTheSameOfAStream(t *testing.T) {
	p := newPress()
	data, objects := make([][]byte, 100), make([][]byte, 100)
	for i := range data {
		data[i] = bytes.Repeat(fmt.Appendf(nil, "%d 0 R ", i*i), i)
		p.later(&objects[i], i, "/N 1", data[i])
	}
	one := p.stream(7, "/N 1", data[7])
	p.done()
	for i, object := range objects {
		if want := newCompressor().stream(i, "/N 1", data[i]); !bytes.Equal(object, want) {
			t.Errorf("stream %d becomes %d bytes and not the %d that it should", i, len(object), len(want))
		}
	}
	if !bytes.Equal(one, objects[7]) {
		t.Error("a stream becomes something else when it is waited for")
	}
}
