package export

import (
	"image/color"
	"math"
	"slices"

	"multivector/atlas"
)

// paint is an area of one colour.
type paint struct {
	area   area
	colour color.NRGBA
}

// lap is how far in pixels a colour runs on under the one that is painted over
// it later: two edges that only met would let what is below shine through.
const lap = 0.5

// Limits of what a pattern is taken apart into. Beyond them it has its first
// colour: one could not tell the bands apart.
const (
	leastBands = 1.0     // pixels that all bands together take at least
	mostStrips = 20_000  // in one area
	mostDots   = 500_000 // places for a dot in one area
)

// paints takes a fill of an area apart into plain colours, to be painted one
// after the other.
func paints(f atlas.Fill, a area) []paint {
	switch {
	case f.Pattern == atlas.Dots:
		return []paint{{a, f.Base}, {dots(f, a), f.Ink}}
	case f.Pattern == atlas.Plain || len(f.Bands) == 0:
		return []paint{{a, f.Base}}
	}
	s := slantOf(f)
	turned := a.moved(s.turn)
	b, ok := turned.bound()
	if !ok {
		return nil
	}
	strips := stripsOf(f, s.start, b.X, b.X+b.W)
	if len(strips) == 1 {
		return []paint{{a, strips[0].colour}}
	}
	var out []paint
	for _, c := range colours(strips) {
		p := paint{colour: c}
		turned.strips(borders(strips, c), func(i int, part area) {
			if i%2 == 1 {
				p.area = append(p.area, part.moved(s.back)...)
			}
		})
		out = append(out, p)
	}
	return out
}

// slant turns the page so that the bands of a pattern stand upright.
type slant struct {
	down  float64 // 1: bands from lower left to upper right; -1: from upper left to lower right
	start float64 // where the pattern begins
}

func slantOf(f atlas.Fill) slant {
	s := slant{down: 1}
	if f.Pattern == atlas.Hatch {
		s.down = -1
	}
	s.start = s.turn(atlas.Point(f.Phase)).X
	return s
}

func (s slant) turn(p atlas.Point) atlas.Point {
	return atlas.Point{X: (p.X + s.down*p.Y) / math.Sqrt2, Y: (p.Y - s.down*p.X) / math.Sqrt2}
}

func (s slant) back(p atlas.Point) atlas.Point {
	return atlas.Point{X: (p.X - s.down*p.Y) / math.Sqrt2, Y: (p.Y + s.down*p.X) / math.Sqrt2}
}

// strip is one of the upright bands that cover an area.
type strip struct {
	from, to float64
	colour   color.NRGBA
}

// stripsOf lists the bands between two places, neighbours of one colour as one.
func stripsOf(f atlas.Fill, start, from, to float64) []strip {
	period := diagonal(f.Bands).period()
	if !(period >= leastBands) || (to-from)/period*float64(len(f.Bands)) > mostStrips {
		return []strip{{from, to, f.Bands[0].Colour}}
	}
	var out []strip
	for at := start + math.Floor((from-start)/period)*period; at < to; {
		for _, b := range f.Bands {
			s := strip{max(at, from), min(at+b.Width, to), b.Colour}
			at += b.Width
			switch n := len(out); {
			case s.from >= s.to && (n > 0 || from < to):
			case n > 0 && out[n-1].colour == s.colour:
				out[n-1].to = s.to
			default:
				out = append(out, s)
			}
		}
	}
	return out
}

// colours lists the colours of some strips, each once.
func colours(strips []strip) []color.NRGBA {
	var out []color.NRGBA
	for _, s := range strips {
		if !slices.Contains(out, s.colour) {
			out = append(out, s.colour)
		}
	}
	return out
}

// borders lists where the strips of a colour begin and end. Those run on under
// their neighbours of later colours.
func borders(strips []strip, c color.NRGBA) []float64 {
	order := colours(strips)
	under := func(i int) float64 {
		if i < 0 || i >= len(strips) || strips[i].colour.A < 255 || c.A < 255 ||
			slices.Index(order, strips[i].colour) < slices.Index(order, c) {
			return 0
		}
		return min(lap, (strips[i].to-strips[i].from)/3)
	}
	var out []float64
	for i, s := range strips {
		if s.colour == c {
			out = append(out, s.from-under(i-1), s.to+under(i+1))
		}
	}
	return out
}

// dashing returns dashes that a file may have; none for what is no pattern.
func dashing(dash []float64) []float64 {
	sum := 0.0
	for _, d := range dash {
		if !(d >= 0) || math.IsInf(d, 1) {
			return nil
		}
		sum += d
	}
	if !(sum > 0.01) {
		return nil
	}
	return dash
}
