package geo

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// pointSink keeps the points that lie in a rectangle.
type pointSink struct {
	points        []pixel
	width, height float64
}

func (s *pointSink) MoveTo(x, y float64) { s.LineTo(x, y) }
func (s *pointSink) LineTo(x, y float64) {
	if x >= 0 && x <= s.width && y >= 0 && y <= s.height {
		s.points = append(s.points, pixel{x, y})
	}
}
func (s *pointSink) Close() {}

// sheetError (pixels) is how far a sheet's outlines may lie from the pipeline's.
const sheetError = 0.01

// stray is a point of one list that no point of the other is near.
func stray(list, of []pixel) (pixel, bool) {
	of = slices.SortedFunc(slices.Values(of), func(a, b pixel) int { return cmp.Compare(a.x, b.x) })
	for _, p := range list {
		from, _ := slices.BinarySearchFunc(of, p.x-sheetError, func(q pixel, x float64) int { return cmp.Compare(q.x, x) })
		near := false
		for _, q := range of[from:] {
			if q.x > p.x+sheetError {
				break
			}
			near = near || math.Abs(q.y-p.y) <= sheetError
		}
		if !near {
			return p, true
		}
	}
	return pixel{}, false
}

// sheetViews are views of every projection and of the awkward parts of the earth:
// the antimeridian, Fiji, the poles, the horizon; panned, and zoomed in.
func sheetViews(t *testing.T, f func(v View)) {
	t.Helper()
	for _, region := range []string{"world", "central-asia", "160,50,-160,72", "176,-20,-178,-15", "-70,-88,-10,-60", "60,79,100,84"} {
		r, err := ParseRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range Projections() {
			v := Fit(p, r, 600, 400, 0)
			// At the largest scale of an octave a sheet is resampled as one view is.
			v = v.Zoom(math.Exp2(math.Ceil(math.Log2(v.Scale))+1)/v.Scale, 300, 200)
			f(v)
			f(v.Pan(170, -90))
			f(v.Pan(-333.3, 41.7).Zoom(8, 100, 50))
		}
	}
}

// A view drawn from a sheet that is not thinned has the points that it has when
// drawn on its own.
func TestSheetDrawsWhatThePipelineDraws(t *testing.T) {
	shapes := coarse(t)
	var sheet *Sheet
	var tracer Tracer
	sheetViews(t, func(v View) {
		if sheet == nil || !sheet.Serves(shapes, v) { // the views of one scale share a sheet
			sheet = NewSheet(shapes, v)
			sheet.thin = 0
		}
		pipeline := NewPipeline(v)
		tracer.Reset(sheet, v, 0, 0)
		same := func(what string, one func(Sink), other func(Sink)) {
			a, b := pointSink{width: v.Width, height: v.Height}, pointSink{width: v.Width, height: v.Height}
			one(&a)
			other(&b)
			if p, ok := stray(a.points, b.points); ok {
				t.Errorf("%+v: %s has a point at %v on the sheet alone", v, what, p)
			}
			if p, ok := stray(b.points, a.points); ok {
				t.Errorf("%+v: %s has no point at %v on the sheet", v, what, p)
			}
		}
		for i, u := range shapes.Units {
			same(u.Code, func(s Sink) { tracer.Units([]int{i}, s) }, func(s Sink) {
				for _, pg := range u.Polygons {
					pipeline.Polygon(pg, s)
				}
			})
		}
		for i, l := range shapes.Lines {
			same("line "+l.Left, func(s Sink) { tracer.Lines([]int{i}, s) }, func(s Sink) { pipeline.Lines(l.Points, s) })
		}
		same("the edge", tracer.Outline, pipeline.Outline)
	})
}

// Whatever the scale within the octave, and wherever the view's sides are, the same
// pixels are inside.
func TestSheetFillsWhatThePipelineFills(t *testing.T) {
	for name, pg := range awkwardShapes() {
		shapes := &Shapes{Units: []Shape{{Code: name, Polygons: orb.MultiPolygon{pg}}}}
		var sheet *Sheet
		sheetViews(t, func(v View) {
			v = v.Zoom(0.71, 10, 20)
			if sheet == nil || !sheet.Serves(shapes, v) {
				sheet = NewSheet(shapes, v)
			}
			var drawn ringSink
			var tracer Tracer
			tracer.Reset(sheet, v, 0, 0)
			tracer.Units([]int{0}, &drawn)
			differ, i, want := 0, 0, inside(pg, v, v)
			for x := 2.5; x < v.Width; x += 7 {
				for y := 2.5; y < v.Height; y += 7 {
					if drawn.holds(pixel{x, y}) != want[i] {
						differ++
					}
					i++
				}
			}
			if differ > 12 { // of 4902: pixels on the very edge
				t.Errorf("%s in %+v: %d pixels differ", name, v, differ)
			}
		})
	}
}

// A view lays what it has in sight and no more.
func TestSheetIsLaidAsItIsSeen(t *testing.T) {
	shapes := coarse(t)
	v := Fit(EqualEarth, Region{Bound: box(69, 39, 74, 42)}, 600, 400, 0)
	s := NewSheet(shapes, v)
	var tracer Tracer
	tracer.Reset(s, v, 0, 0)
	laid, all := 0, 0
	for i := range shapes.Units {
		tracer.Units([]int{i}, new(countingSink))
		for k := range s.units[i] {
			all++
			if s.units[i][k].done {
				laid++
			}
		}
	}
	if laid == 0 || laid > all/50 {
		t.Errorf("%d of %d rings are laid for the Fergana valley", laid, all)
	}
}

// TestSheetsInTurn: a sheet that is made while another is half laid draws as it does
// alone, and so does the other afterwards.
func TestSheetsInTurn(t *testing.T) {
	shapes := coarse(t)
	old := Fit(EqualEarth, Region{Bound: box(44, 34, 95, 60)}, 600, 400, 0)
	next := Fit(Orthographic, Region{Bound: box(-20, 30, 50, 70)}, 500, 500, 0)
	drawn := func(s *Sheet, v View) (n countingSink) {
		var tracer Tracer
		tracer.Reset(s, v, 0, 0)
		for i := range shapes.Units {
			tracer.Units([]int{i}, &n)
		}
		return n
	}
	alone := func(v View) countingSink { // with a layer that has laid nothing before
		for idle.Get() != nil {
		}
		return drawn(NewSheet(shapes, v), v)
	}
	wantOld, wantNext := alone(old), alone(next)
	a := NewSheet(shapes, old)
	var tracer Tracer
	tracer.Reset(a, old, 0, 0)
	tracer.Units([]int{len(shapes.Units) / 2}, new(countingSink))
	if got := drawn(NewSheet(shapes, next), next); got != wantNext {
		t.Errorf("the next sheet draws %v, alone %v", got, wantNext)
	}
	if got := drawn(a, old); got != wantOld {
		t.Errorf("the old sheet draws %v, alone %v", got, wantOld)
	}
}

// TestLayOnAllCores: what is laid at once, by several goroutines, is what is laid one
// outline after the other.
func TestLayOnAllCores(t *testing.T) {
	shapes := coarse(t)
	for _, p := range []Projection{EqualEarth, AzimuthalEqualArea} {
		v := Fit(p, Region{Bound: box(60, 30, 200, 80)}, 600, 400, 0)
		at, one := NewSheet(shapes, v), NewSheet(shapes, v)
		var tracer, other Tracer
		tracer.Reset(at, v, 0, 0)
		tracer.Lay(true)
		other.Reset(one, v, 0, 0)
		for i := range shapes.Units {
			other.Units([]int{i}, new(countingSink))
		}
		for i := range shapes.Lines {
			other.Lines([]int{i}, new(countingSink))
		}
		same := func(a, b laid) bool {
			return a.done == b.done && slices.EqualFunc(a.strips, b.strips, func(a, b strip) bool {
				return a.bound == b.bound && slices.Equal(a.points, b.points) && slices.Equal(a.chunks, b.chunks)
			})
		}
		for i := range at.units {
			if !slices.EqualFunc(at.units[i], one.units[i], same) {
				t.Errorf("%v: %s is laid otherwise", p, shapes.Units[i].Code)
			}
		}
		if !slices.EqualFunc(at.lines, one.lines, same) {
			t.Errorf("%v: lines are laid otherwise", p)
		}
	}
}
