package atlas

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// A globe turns under the hand, and a chart for each of its centres would be made from
// nothing with every frame: half of what a frame costs. So one chart serves the centres
// near its own. Names then keep to their places in their countries while the globe
// turns, and the turning takes the places along, point by point.

// turnStep (pixels) is how far a place in the middle of the globe goes from the centre of
// one chart to the next. Half of it is how far a centre may be from its chart's; a name
// of 80 pixels on a globe of 200 is then 3 pixels longer or shorter on it at most.
const turnStep = 16.0

// chartCentre is the centre of the chart that serves a view.
func chartCentre(v geo.View) orb.Point {
	if !v.IsGlobe() || !(v.Scale > 0) {
		return v.Centre
	}
	const most = 4.0 // degrees; a power of two divides the earth evenly
	step := min(math.Exp2(math.Floor(math.Log2(turnStep/v.Scale*180/math.Pi))), most)
	near := func(d float64) float64 { return math.Round(d/step) * step }
	return orb.Point{near(v.Centre[0]), min(max(near(v.Centre[1]), -90), 90)}
}

// turning takes points between a chart and a page whose map has another centre.
type turning struct {
	chart geo.View // the projection's origin at the pixel 0, 0
	page  geo.View
	left  Point // the corner of the map on the page
	back  *geo.Inverter
}

// beyondSight is where the page has what the turned globe hides.
const beyondSight = -1e7

// onPage is where the page has a point of the chart.
func (t *turning) onPage(q Point) Point {
	if place, ok := t.back.Invert(q.X, q.Y); ok {
		if x, y, ok := t.page.Project(place); ok {
			return Point{t.left.X + x, t.left.Y + y}
		}
	}
	return Point{beyondSight, beyondSight}
}

// onChart is where the chart has a point of the page.
func (t *turning) onChart(q Point) Point {
	if place, ok := t.page.Invert(q.X-t.left.X, q.Y-t.left.Y); ok {
		if x, y, ok := t.chart.Project(place); ok {
			return Point{x, y}
		}
	}
	return Point{beyondSight, beyondSight}
}

// withoutSides leaves out of what is kept, the last one used first, most of what shows a
// globe from other sides than now: it seldom comes back to just one.
func withoutSides[T any](kept []T, turned func(T) bool) []T {
	const most = 2
	sides := 0
	return slices.DeleteFunc(kept, func(one T) bool {
		if !turned(one) {
			return false
		}
		sides++
		return sides > most
	})
}
