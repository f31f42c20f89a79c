package geo

import (
	"math"
	"sync"
	"testing"

	"github.com/paulmach/orb"
)

// Numbers that make no map draw nothing.
func TestSheetOfNonsense(t *testing.T) {
	shapes := &Shapes{Units: []Shape{{Polygons: orb.MultiPolygon{{}, {{}}, {{{0, 0}}}, {{{0, 0}, {math.NaN(), 1}, {1, 1}, {2, math.Inf(1)}}}}}}, Lines: []Line{{}, {Points: orb.LineString{{1, 1}}}}}
	for _, v := range []View{
		{},
		{Scale: math.NaN(), Width: 10, Height: 10},
		{Scale: 1e300, Width: 10, Height: 10},
		{Centre: orb.Point{math.NaN(), 0}, Scale: 10},
		{Scale: 100, Width: 600, Height: 400},
		{Projection: Orthographic, Scale: 1e9, Width: 600, Height: 400, X: 9},
	} {
		var tracer Tracer
		tracer.Reset(NewSheet(shapes, v), v, 3, 4)
		m := measure{}
		tracer.Units([]int{0}, &m)
		tracer.Lines([]int{0, 1}, &m)
		tracer.Outline(&m)
		if m.bad {
			t.Errorf("%+v draws what is no number", v)
		}
	}
}

// Several goroutines may draw from one sheet; each draws the same.
func TestSheetForManyAtOnce(t *testing.T) {
	shapes := coarse(t)
	v := Fit(EqualEarth, Regions()[0], 600, 400, 0)
	s := NewSheet(shapes, v)
	var drawn [4]countingSink
	var group sync.WaitGroup
	for k := range drawn {
		group.Go(func() {
			var tracer Tracer
			tracer.Reset(s, v, 0, 0)
			for i := range shapes.Units {
				tracer.Units([]int{i}, &drawn[k])
			}
			for i := range shapes.Lines {
				tracer.Lines([]int{i}, &drawn[k])
			}
		})
	}
	group.Wait()
	if drawn[0] == 0 || drawn != [4]countingSink{drawn[0], drawn[0], drawn[0], drawn[0]} {
		t.Errorf("points drawn: %v", drawn)
	}
}
