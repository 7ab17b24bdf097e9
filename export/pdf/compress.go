package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"sync"
)

// press compresses streams, several at once and beside other work. The drawing library could do it, with a new
// compressor for every page, which costs more than the compressing. What comes out depends on the stream alone.
type press struct {
	idle chan *compressor
	wait sync.WaitGroup
}

func newPress() *press {
	p := &press{idle: make(chan *compressor, runtime.GOMAXPROCS(0))}
	for range cap(p.idle) {
		p.idle <- newCompressor()
	}
	return p
}

// stream returns an object with a compressed stream.
func (p *press) stream(number int, dict string, data []byte) []byte {
	c := <-p.idle
	defer func() { p.idle <- c }()
	return c.stream(number, dict, data)
}

// later is stream beside other work: the object is in its place when done returns. The data is the press's until then.
func (p *press) later(place *[]byte, number int, dict string, data []byte) {
	c := <-p.idle // waits, so that a long document does not lie about as it was drawn
	p.wait.Go(func() {
		*place = c.stream(number, dict, data)
		p.idle <- c
	})
}

func (p *press) done() { p.wait.Wait() }

// level compresses quickly; the documents become a tenth larger than with the usual one, in half the time.
const level = zlib.BestSpeed

// compressor is used again for every stream.
type compressor struct {
	out bytes.Buffer
	zip *zlib.Writer
}

func newCompressor() *compressor {
	c := &compressor{}
	c.zip, _ = zlib.NewWriterLevel(&c.out, level) // the level is a sound one
	return c
}

func (c *compressor) stream(number int, dict string, data []byte) []byte {
	c.out.Reset()
	c.zip.Reset(&c.out)
	_, _ = c.zip.Write(data) // a buffer takes everything
	_ = c.zip.Close()
	out := make([]byte, 0, len(dict)+c.out.Len()+100)
	out = fmt.Appendf(out, "%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n", number, dict, c.out.Len())
	return append(append(out, c.out.Bytes()...), "\nendstream\nendobj\n"...)
}
