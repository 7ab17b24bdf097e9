//go:build bench

package bench

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
)

// display is a small client of the X server: enough to see which windows there are, to look at a piece of the screen
// and to press keys. It answers within a millisecond and so disturbs a measurement less than starting a program does.
type display struct {
	conn  net.Conn
	root  uint32
	xtest byte // code of the extension that presses keys
}

// area is a piece of the screen.
type area struct{ x, y, width, height uint16 }

// Codes of requests, from the X protocol.
const (
	getAttributes  = 3
	getGeometry    = 14
	queryTree      = 15
	getImage       = 73
	queryExtension = 98
	fakeInput      = 2 // of XTEST
)

func openDisplay() (*display, error) {
	number, _, _ := strings.Cut(strings.TrimPrefix(os.Getenv("DISPLAY"), ":"), ".")
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+number)
	if err != nil {
		return nil, fmt.Errorf("no display: %w", err)
	}
	d := &display{conn: conn}
	if _, err := conn.Write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		return nil, fmt.Errorf("greet the display: %w", err)
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(conn, head); err != nil {
		return nil, fmt.Errorf("greet the display: %w", err)
	}
	setup := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(conn, setup); err != nil {
		return nil, fmt.Errorf("greet the display: %w", err)
	}
	if head[0] != 1 {
		return nil, fmt.Errorf("the display refuses: %q", setup)
	}
	vendor, formats := int(binary.LittleEndian.Uint16(setup[16:])), int(setup[21])
	d.root = binary.LittleEndian.Uint32(setup[32+(vendor+3)/4*4+8*formats:])
	reply, _, err := d.ask(queryExtension, 0, append(u16(5, 0), "XTEST\x00\x00\x00"...))
	if err != nil {
		return nil, err
	}
	if reply[8] == 1 {
		d.xtest = reply[9]
	}
	return d, nil
}

func u16(values ...uint16) (b []byte) {
	for _, v := range values {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

func u32(values ...uint32) (b []byte) {
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

func (d *display) send(code, detail byte, body []byte) error {
	request := append([]byte{code, detail}, u16(uint16(1+len(body)/4))...)
	_, err := d.conn.Write(append(request, body...))
	return err
}

// ask sends a request and returns the 32 bytes of its reply and what follows them.
func (d *display) ask(code, detail byte, body []byte) (reply, rest []byte, err error) {
	if err := d.send(code, detail, body); err != nil {
		return nil, nil, fmt.Errorf("ask the display: %w", err)
	}
	reply = make([]byte, 32)
	for {
		if _, err := io.ReadFull(d.conn, reply); err != nil {
			return nil, nil, fmt.Errorf("hear the display: %w", err)
		}
		switch reply[0] {
		case 0:
			return nil, nil, fmt.Errorf("the display answers request %d with error %d", code, reply[1])
		case 1:
			rest = make([]byte, 4*binary.LittleEndian.Uint32(reply[4:]))
			_, err := io.ReadFull(d.conn, rest)
			return reply, rest, err
		}
	}
}

// windows returns the windows that are shown, leaving out the small ones that belong to a window manager.
func (d *display) windows() (map[uint32]bool, error) {
	_, children, err := d.ask(queryTree, 0, u32(d.root))
	if err != nil {
		return nil, err
	}
	shown := map[uint32]bool{}
	for ; len(children) > 0; children = children[4:] {
		id := binary.LittleEndian.Uint32(children)
		size, _, err := d.ask(getGeometry, 0, u32(id))
		if err != nil || binary.LittleEndian.Uint16(size[16:]) < 200 {
			continue // gone meanwhile, or small
		}
		attributes, _, err := d.ask(getAttributes, 0, u32(id))
		if err == nil && attributes[26] == 2 {
			shown[id] = true
		}
	}
	return shown, nil
}

// picture returns what a piece of the screen shows, four bytes a pixel.
func (d *display) picture(a area) ([]byte, error) {
	const zPixmap, allPlanes = 2, 0xffffffff
	body := append(u32(d.root), u16(a.x, a.y, a.width, a.height)...)
	_, pixels, err := d.ask(getImage, zPixmap, append(body, u32(allPlanes)...))
	return pixels, err
}

// press presses keys together and lets them go; keys are the codes of a PC keyboard. It returns when the display has
// seen them: a window throws away a second press of a key that bears the same millisecond.
func (d *display) press(keys ...byte) error {
	const down, up = 2, 3
	for _, k := range keys {
		if err := d.fake(down, k); err != nil {
			return err
		}
	}
	for i := len(keys) - 1; i >= 0; i-- {
		if err := d.fake(up, keys[i]); err != nil {
			return err
		}
	}
	_, _, err := d.ask(getGeometry, 0, u32(d.root))
	return err
}

func (d *display) fake(event, key byte) error {
	return d.send(d.xtest, fakeInput, append([]byte{event, key, 0, 0}, make([]byte, 28)...))
}

// isPlain tells whether a picture has one colour.
func isPlain(pixels []byte) bool {
	for i := 4; i+4 <= len(pixels); i += 4 {
		if [4]byte(pixels[i:]) != [4]byte(pixels) {
			return false
		}
	}
	return true
}
