// Command icon draws packaging/icon.png from packaging/icon.svg, as the program itself draws its icons.
//
//	cd tools && go run ./icon ../packaging/icon.svg ../packaging/icon.png
package main

import (
	"fmt"
	"image"
	"image/png"
	"os"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// size in pixels of a side: what desktops and app stores ask for at most.
const size = 512

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "icon: give an .svg and the .png to write")
		os.Exit(2)
	}
	if err := draw(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "icon:", err)
		os.Exit(1)
	}
}

func draw(from, to string) error {
	icon, err := oksvg.ReadIcon(from, oksvg.StrictErrorMode)
	if err != nil {
		return fmt.Errorf("read %s: %w", from, err)
	}
	icon.SetTarget(0, 0, size, size)
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	scanner := rasterx.NewScannerGV(size, size, picture, picture.Bounds())
	icon.Draw(rasterx.NewDasher(size, size, scanner), 1)

	out, err := os.Create(to)
	if err != nil {
		return fmt.Errorf("create %s: %w", to, err)
	}
	if err := png.Encode(out, picture); err != nil {
		return fmt.Errorf("write %s: %w", to, err)
	}
	return out.Close()
}
