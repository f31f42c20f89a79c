package geo

import (
	"fmt"
	"math"
	"testing"
)

// crackWidth is how much of a pixel may be in no unit, or in two, where two of
// them meet: what float32 leaves of sums that should be whole.
const crackWidth = 0.01

// TestNeighboursMeet draws all units, each with the exact share of every pixel
// that it covers, and adds the shares up. Between neighbours, away from coasts,
// they come to one: less is a crack through which the sea shows, more an overlap.
func TestNeighboursMeet(t *testing.T) {
	w := embedded(t)
	for _, place := range []struct{ name, region string }{
		{"world", "world"},
		{"central-asia", "central-asia"},
		{"europe", "europe"},
		{"fergana", "69,39,74,42"},
		{"balkans", "18,41,23,45"},
		{"great-lakes", "26,-6,33,1"},
	} {
		region, err := ParseRegion(place.region)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range Projections() {
			if p != region.Projection() && place.name != "europe" {
				continue
			}
			for _, level := range []Level{Coarse, Medium, Fine} {
				t.Run(fmt.Sprintf("%s/%s/%s", place.name, p, level), func(t *testing.T) {
					checkCracks(t, w, Fit(p, region, 720, 405, 8), level)
				})
			}
		}
	}
}

func checkCracks(t *testing.T, w *World, v View, level Level) {
	shapes, err := w.Shapes(level)
	if err != nil {
		t.Fatal(err)
	}
	sum, one := newShares(v), newShares(v)
	line := NewPipeline(v)
	for _, unit := range shapes.Units {
		one.clear()
		for _, pg := range unit.Polygons {
			line.Polygon(pg, one)
		}
		one.addTo(sum)
	}
	inland := inland(v, shapes)
	checked, cracks, overlaps := 0, 0, 0
	worst, at := 0.0, 0
	for i, near := range inland {
		if !near {
			continue
		}
		checked++
		off := float64(sum.pixels[i]) - 1
		if off < -crackWidth {
			cracks++
		}
		if off > crackWidth {
			overlaps++
		}
		if math.Abs(off) > math.Abs(worst) {
			worst, at = off, i
		}
	}
	if cracks+overlaps > 0 {
		x, y := float64(at%sum.width)+0.5, float64(at/sum.width)+0.5
		place, _ := v.Invert(x, y)
		t.Errorf("of %d pixels where units meet %d are open and %d twice covered; the worst by %+.2f at pixel %.0f,%.0f (%.3f, %.3f)",
			checked, cracks, overlaps, worst, x, y, place[0], place[1])
	}
}

// shares is a sink that finds what share of every pixel an outline covers. An
// edge leaves in each row what it covers to its right; rows are then summed up.
type shares struct {
	width, height int
	pixels        []float32
	first, last   [2]float64
}

// Compile-time proof that it is a sink.
var _ Sink = (*shares)(nil)

func newShares(v View) *shares {
	s := &shares{width: int(v.Width), height: int(v.Height)}
	s.pixels = make([]float32, s.width*s.height)
	return s
}

func (s *shares) clear() { clear(s.pixels) }

func (s *shares) MoveTo(x, y float64) { s.first, s.last = [2]float64{x, y}, [2]float64{x, y} }

func (s *shares) LineTo(x, y float64) {
	s.edge(s.last[0], s.last[1], x, y)
	s.last = [2]float64{x, y}
}

func (s *shares) Close() { s.LineTo(s.first[0], s.first[1]) }

// edge cuts an edge at the rows.
func (s *shares) edge(x0, y0, x1, y1 float64) {
	sign := 1.0
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	if y0 == y1 {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	for y := max(0, int(math.Floor(y0))); y < min(s.height, int(math.Ceil(y1))); y++ {
		top, end := max(y0, float64(y)), min(y1, float64(y+1))
		s.span(y, x0+(top-y0)*slope, x0+(end-y0)*slope, sign*(end-top))
	}
}

// span adds the part of an edge in one row, which runs from xa to xb while it
// goes dy down: to each pixel the mean over the part of how much lies to its right.
func (s *shares) span(y int, xa, xb, dy float64) {
	xa, xb = min(xa, xb), max(xa, xb)
	row := s.pixels[y*s.width : (y+1)*s.width]
	// right(x) is the mean of max(0, x - edge): what a row of pixels up to x gets.
	right := func(x float64) float64 {
		switch {
		case x <= xa:
			return 0
		case x >= xb:
			return x - (xa+xb)/2
		}
		return (x - xa) * (x - xa) / 2 / (xb - xa)
	}
	before, step := right(math.Max(0, math.Floor(xa))), 0.0
	for x := max(0, int(math.Floor(xa))); x < s.width; x++ {
		after := right(float64(x + 1))
		if covered := after - before; covered != step {
			row[x] += float32(dy * (covered - step)) // as a difference to the pixel on the left
			step = covered
		} else if float64(x) > xb {
			break
		}
		before = after
	}
}

// addTo adds the outline's shares to those of others.
func (s *shares) addTo(sum *shares) {
	for y := range s.height {
		covered := float32(0)
		for i := y * s.width; i < (y+1)*s.width; i++ {
			covered += s.pixels[i]
			sum.pixels[i] += max(covered, -covered)
		}
	}
}

// inland marks the pixels next to a boundary that lie three pixels off any coast
// and off the edges of the picture and of the map.
func inland(v View, shapes *Shapes) []bool {
	near, coast := &spots{v: v, reach: 1}, &spots{v: v, reach: 3}
	near.marks = make([]bool, int(v.Width)*int(v.Height))
	coast.marks = make([]bool, len(near.marks))
	line := NewPipeline(v)
	for _, l := range shapes.Lines {
		if l.Kind == Boundary {
			line.Lines(l.Points, near)
		} else {
			line.Lines(l.Points, coast)
		}
	}
	line.Outline(coast)
	for i := range near.marks {
		near.marks[i] = near.marks[i] && !coast.marks[i]
	}
	return near.marks
}

// spots is a sink that marks the pixels round a line.
type spots struct {
	v     View
	reach int // pixels
	marks []bool
	last  [2]float64
	first [2]float64
}

func (s *spots) MoveTo(x, y float64) { s.first, s.last = [2]float64{x, y}, [2]float64{x, y} }

func (s *spots) LineTo(x, y float64) {
	const steps = 2 // a pixel
	n := 1 + int(steps*math.Hypot(x-s.last[0], y-s.last[1]))
	for i := range n + 1 {
		t := float64(i) / float64(n)
		s.mark(s.last[0]+(x-s.last[0])*t, s.last[1]+(y-s.last[1])*t)
	}
	s.last = [2]float64{x, y}
}

func (s *spots) Close() { s.LineTo(s.first[0], s.first[1]) }

func (s *spots) mark(x, y float64) {
	width, height := int(s.v.Width), int(s.v.Height)
	for i := int(y) - s.reach; i <= int(y)+s.reach; i++ {
		for k := int(x) - s.reach; k <= int(x)+s.reach; k++ {
			if i >= 0 && i < height && k >= 0 && k < width {
				s.marks[i*width+k] = true
			}
		}
	}
}
