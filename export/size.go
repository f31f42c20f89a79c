package export

import (
	"fmt"
	"strings"
)

// Size is a size of a page that has a name.
type Size struct {
	Name                    string  // "16:9", "A4", as commands take it
	Width, Height           float64 // pixels
	PaperWidth, PaperHeight float64 // millimetres; 0: no sheet of paper
}

// Sizes lists the named sizes: slides as wide as a screen, a square, and sheets
// of paper on their side at 150 dots per inch (ISO 216).
func Sizes() []Size {
	return []Size{
		{"16:9", 1920, 1080, 0, 0},
		{"4:3", 1440, 1080, 0, 0},
		{"1:1", 1080, 1080, 0, 0},
		{"A4", 1754, 1240, 297, 210},
		{"A3", 2480, 1754, 420, 297},
	}
}

// SizeNamed finds a size by its name, in capital or small letters.
func SizeNamed(name string) (Size, bool) {
	for _, s := range Sizes() {
		if strings.EqualFold(s.Name, name) {
			return s, true
		}
	}
	return Size{}, false
}

// Limits of a picture's sides in pixels: below, no text can be read; above,
// the picture alone takes gigabytes of memory.
const (
	leastSide = 160
	mostSide  = 20000
	mostArea  = 200e6
)

// CheckSize returns an error that says how large a picture can be, unless it
// can have this size in pixels.
func CheckSize(width, height float64) error {
	if min(width, height) >= leastSide && max(width, height) <= mostSide && width*height <= mostArea {
		return nil
	}
	return fmt.Errorf("%g × %g pixels cannot be drawn; each side can have %d to %d, and all in all %.0f million",
		width, height, leastSide, mostSide, mostArea/1e6)
}
