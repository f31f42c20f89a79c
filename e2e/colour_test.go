//go:build e2e

package e2e

import (
	"image"
	"image/color"
	"testing"
)

// near is how far each channel of a pixel may be from a colour to count as
// it: the blending of the map's edges moves single pixels, not areas.
const near = 10

// partnerColours are the colours of the five partners, as DESIGN names them.
var partnerColours = map[string]color.RGBA{
	"US": {0x2F, 0x6D, 0xB5, 0xFF},
	"CN": {0xD1, 0x49, 0x5B, 0xFF},
	"RU": {0x7B, 0x5E, 0xA7, 0xFF},
	"DE": {0xE0, 0xA5, 0x26, 0xFF},
	"TR": {0x2A, 0x9D, 0x8F, 0xFF},
}

// count returns how many pixels of an area have a colour.
func count(picture image.Image, area image.Rectangle, want color.RGBA) int {
	area = area.Intersect(picture.Bounds())
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			if apart(r, want.R) <= near && apart(g, want.G) <= near && apart(b, want.B) <= near {
				n++
			}
		}
	}
	return n
}

// apart is the distance between a 16-bit and an 8-bit channel, in 8-bit steps.
func apart(a uint32, b uint8) int {
	d := int(a>>8) - int(b)
	return max(d, -d)
}

// differing returns how many pixels differ between two pictures of one size.
func differing(t *testing.T, a, b image.Image) int {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		t.Fatalf("the pictures have two sizes: %v and %v", a.Bounds(), b.Bounds())
	}
	return differingIn(a, b, a.Bounds())
}

// differingIn is differing for an area of both.
func differingIn(a, b image.Image, area image.Rectangle) int {
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
