package atlas

import (
	"image/color"
	"math"
)

// Vision is how an eye, or a printer, sees colours.
type Vision string

// The visions. The zero value is FullColour.
const (
	FullColour   Vision = "none"
	Protanopia   Vision = "protanopia"   // no long-wave cones: red is dark
	Deuteranopia Vision = "deuteranopia" // no middle-wave cones: red is like green
	Tritanopia   Vision = "tritanopia"   // no short-wave cones: blue is like green
	Grey         Vision = "grey"         // lightness alone, as on a plain printer
)

// Visions lists the visions in the order in which they are offered.
func Visions() []Vision { return []Vision{FullColour, Protanopia, Deuteranopia, Tritanopia, Grey} }

// ParseVision reads a vision's name; the error lists the names.
func ParseVision(s string) (Vision, error) { return parse(Visions(), s, "way of seeing") }

// simulation takes linear red, green and blue to what an eye makes of them.
type simulation [3][3]float64

// simulations are, for a complete lack of one kind of cone, the matrices of
// Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization
// and Computer Graphics 15 (6), 2009, severity 1.0; they apply to linear RGB.
// Grey has the luminance of Rec. ITU-R BT.709 in all three.
var simulations = map[Vision]simulation{
	Protanopia: {
		{0.152286, 1.052583, -0.204868},
		{0.114503, 0.786281, 0.099216},
		{-0.003882, -0.048116, 1.051998},
	},
	Deuteranopia: {
		{0.367322, 0.860646, -0.227968},
		{0.280085, 0.672501, 0.047413},
		{-0.011820, 0.042940, 0.968881},
	},
	Tritanopia: {
		{1.255528, -0.076749, -0.178779},
		{-0.078411, 0.930809, 0.147602},
		{0.004733, 0.691367, 0.303900},
	},
	Grey: {
		{0.2126, 0.7152, 0.0722},
		{0.2126, 0.7152, 0.0722},
		{0.2126, 0.7152, 0.0722},
	},
}

// See returns what a vision makes of a colour. Alpha stays.
func (v Vision) See(c color.NRGBA) color.NRGBA {
	m, ok := simulations[v]
	if !ok {
		return c
	}
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	at := func(row [3]float64) uint8 { return encoded(row[0]*r + row[1]*g + row[2]*b) }
	return color.NRGBA{R: at(m[0]), G: at(m[1]), B: at(m[2]), A: c.A}
}

// simulated reports whether a vision sees other colours than there are.
func simulated(v Vision) bool {
	_, ok := simulations[v]
	return ok
}

// linear takes a byte of sRGB to light, 0 to 1 (IEC 61966-2-1).
func linear(v uint8) float64 {
	s := float64(v) / math.MaxUint8
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// encoded takes light to a byte of sRGB; what no screen shows is cut off.
func encoded(l float64) uint8 {
	l = min(max(l, 0), 1)
	if l <= 0.0031308 {
		return uint8(12.92*l*math.MaxUint8 + 0.5)
	}
	return uint8((1.055*math.Pow(l, 1/2.4)-0.055)*math.MaxUint8 + 0.5)
}
