package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"sync"
)

// compressPages compresses what stands on each page, several at once. The drawing library could do it, with a new
// compressor for every page, which costs more than the compressing.
func compressPages(objects [][]byte, pages int) error {
	work := make(chan int)
	var wait sync.WaitGroup
	var once sync.Once
	var fault error
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			c := newCompressor()
			for page := range work {
				if err := c.page(objects, page); err != nil {
					once.Do(func() { fault = err })
				}
			}
		})
	}
	for page := range pages {
		work <- page
	}
	close(work)
	wait.Wait()
	return fault
}

// level compresses quickly; the documents become a tenth larger than with the usual one, in half the time.
const level = zlib.BestSpeed

// compressor is used again for every stream; what it makes depends on the stream alone.
type compressor struct {
	out bytes.Buffer
	zip *zlib.Writer
}

func newCompressor() *compressor {
	c := &compressor{}
	c.zip, _ = zlib.NewWriterLevel(&c.out, level) // the level is a sound one
	return c
}

// page compresses the object that holds what stands on a page: the one behind the page itself.
func (c *compressor) page(objects [][]byte, page int) error {
	number := pageObject(page) + 1
	if number > len(objects) {
		return fmt.Errorf("the PDF has no object %d", number)
	}
	_, rest, found := bytes.Cut(objects[number-1], []byte("stream\n"))
	end := bytes.LastIndex(rest, []byte("\nendstream"))
	if !found || end < 0 {
		return fmt.Errorf("object %d is no page's content", number)
	}
	objects[number-1] = c.stream(nil, number, "", rest[:end])
	return nil
}

// stream adds an object with a compressed stream to out.
func (c *compressor) stream(out []byte, number int, dict string, data []byte) []byte {
	c.out.Reset()
	c.zip.Reset(&c.out)
	_, _ = c.zip.Write(data) // a buffer takes everything
	_ = c.zip.Close()
	out = fmt.Appendf(out, "%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n", number, dict, c.out.Len())
	return append(append(out, c.out.Bytes()...), "\nendstream\nendobj\n"...)
}
