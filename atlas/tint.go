package atlas

import (
	"image/color"
	"strconv"
)

// Class is a range of counts that share one tint.
type Class struct {
	Min, Max int // both inside
	Tint     color.NRGBA
}

// Label writes the class's range: "3", "4–7".
func (c Class) Label() string {
	if c.Min == c.Max {
		return strconv.Itoa(c.Min)
	}
	return strconv.Itoa(c.Min) + "–" + strconv.Itoa(c.Max)
}

// Classes splits counts from 1 to most into classes with ever stronger tints
// of a colour on land: one for each count up to five of them, else ranges that
// double in length (1, 2–3, 4–7, …), the way counts of sources spread.
func Classes(most int, land, full color.NRGBA) []Class {
	var out []Class
	for lo, step := 1, 1; lo <= most; lo += step {
		if most > 5 && lo > 1 {
			step *= 2
		}
		out = append(out, Class{Min: lo, Max: min(lo+step-1, most)})
	}
	for i := range out {
		out[i].Tint = mix(land, full, tintAt(i, len(out)))
	}
	return out
}

// faintest is how far the first of several tints stands from the land.
const faintest = 0.38

func tintAt(i, n int) float64 {
	if n == 1 {
		return 0.75
	}
	return faintest + (1-faintest)*float64(i)/float64(n-1)
}

// classOf returns the class that a count falls in.
func classOf(classes []Class, count int) (Class, bool) {
	for _, c := range classes {
		if c.Min <= count && count <= c.Max {
			return c, true
		}
	}
	return Class{}, false
}
