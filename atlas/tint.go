package atlas

import (
	"image/color"
	"strconv"
)

// tintClass is a range of counts that share one tint.
type tintClass struct {
	min, max int // both inside
	tint     color.NRGBA
}

// label writes the class's range: "3", "4–7".
func (c tintClass) label() string {
	if c.min == c.max {
		return strconv.Itoa(c.min)
	}
	return strconv.Itoa(c.min) + "–" + strconv.Itoa(c.max)
}

// tintClasses splits counts from 1 to most into classes with ever stronger tints
// of a colour on land: one for each count up to five of them, else ranges that
// double in length (1, 2–3, 4–7, …), the way counts of sources spread.
func tintClasses(most int, land, full color.NRGBA) []tintClass {
	var out []tintClass
	for lo, step := 1, 1; lo <= most; lo += step {
		if most > 5 && lo > 1 {
			step *= 2
		}
		out = append(out, tintClass{min: lo, max: min(lo+step-1, most)})
	}
	for i := range out {
		out[i].tint = mix(land, full, tintAt(i, len(out)))
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
func classOf(classes []tintClass, count int) (tintClass, bool) {
	for _, c := range classes {
		if c.min <= count && count <= c.max {
			return c, true
		}
	}
	return tintClass{}, false
}
