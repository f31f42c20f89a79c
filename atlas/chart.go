package atlas

import (
	"math"
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// chart knows where names may stand on the plane of one projection and centre, of a
// globe about one, at about one scale. Places are found on whole countries and not on
// what is in sight of them, so a name stays where it is while the map is panned; and
// they are found once, since a pan changes nothing about them.
type chart struct {
	key        chartKey
	unit       float64 // chart pixels to an earth radius: what a view has or a bit fewer
	members    map[string][]int
	neighbours map[string]bool // of countries that share a border
	plan       *plan
	coarse     *geo.Shapes
	world      *geo.World
	mu         sync.Mutex // for all below
	sites      map[string]*site
	seas       map[string]*site
	scan       scan
	inverter   *geo.Inverter // of view
}

// chartKey tells which pictures a chart serves.
type chartKey struct {
	projection geo.Projection
	centre     orb.Point
	rung       int
	boundaries geo.Boundaries
	apart      string // the units with statements of their own that the boundary view shows in another country
}

// charts keeps those of the latest pictures. It is safe for concurrent use.
type charts struct {
	mu     sync.Mutex
	latest []*chart // the last one used first
}

const (
	mostCharts = 24
	rungs      = 4.0 // scales of charts to an octave
)

// of returns the chart for a picture.
func (k *charts) of(p *Picture, w *geo.World, coarse *geo.Shapes) *chart {
	v := p.View
	v.Centre = chartCentre(v)
	key := chartKey{v.Projection, v.Centre, rungOf(p.View.Scale), p.Boundaries, p.reading.apart}
	k.mu.Lock()
	defer k.mu.Unlock()
	at := slices.IndexFunc(k.latest, func(c *chart) bool { return c.key == key && c.coarse == coarse })
	if at < 0 {
		made := newChart(key, p, w, k.plan(v, coarse))
		k.makeRoom(v)
		at = len(k.latest)
		k.latest = append(k.latest, made)
	}
	c := k.latest[at]
	copy(k.latest[1:at+1], k.latest[:at])
	k.latest[0] = c
	return c
}

// makeRoom takes out charts until there is room for another: those of a globe's other
// sides, each with outlines of its own, and the one that has not been used for longest.
func (k *charts) makeRoom(v geo.View) {
	k.latest = withoutSides(k.latest, func(c *chart) bool { return v.OtherSide(c.key.projection, c.key.centre) })
	if len(k.latest) == mostCharts {
		k.latest = slices.Delete(k.latest, mostCharts-1, mostCharts)
	}
}

// plan returns the outlines for a view: those of a chart at another scale, if
// there is one.
func (k *charts) plan(v geo.View, coarse *geo.Shapes) *plan {
	for _, c := range k.latest {
		if c.plan.serves(v, coarse) {
			return c.plan
		}
	}
	return newPlan(v, coarse)
}

func rungOf(scale float64) int {
	if !(scale > 0) {
		return 0
	}
	return int(math.Floor(rungs*math.Log2(min(max(scale, 1e-3), 1e12)) + 1e-9))
}

func newChart(key chartKey, p *Picture, w *geo.World, outlines *plan) *chart {
	coarse := outlines.coarse
	c := &chart{
		key: key, unit: math.Exp2(float64(key.rung) / rungs), members: map[string][]int{}, neighbours: map[string]bool{},
		plan: outlines, coarse: coarse, world: w, sites: map[string]*site{}, seas: map[string]*site{},
	}
	c.inverter = geo.NewInverter(c.view())
	for i, u := range coarse.Units {
		code := p.Country(u.Code)
		c.members[code] = append(c.members[code], i)
	}
	for _, l := range coarse.Lines {
		if left, right := p.Country(l.Left), p.Country(l.Right); left != "" && right != "" && left != right {
			c.neighbours[left], c.neighbours[right] = true, true
		}
	}
	return c
}

// lay adds outlines of the plan to a footprint, the projection's origin at 0, 0.
func (c *chart) lay(f *footprint, rings [][]Point) {
	k, count := c.unit/planScale, 0
	for _, ring := range rings {
		count += len(ring)
	}
	points := make([]Point, 0, count)
	for _, ring := range rings {
		from := len(points)
		for _, q := range ring {
			points = append(points, Point{(q.X - planSide/2) * k, (q.Y - planSide/2) * k})
		}
		f.rings = append(f.rings, points[from:len(points):len(points)])
	}
}

// view looks at the chart with its origin at the pixel 0, 0.
func (c *chart) view() geo.View {
	return geo.View{Projection: c.key.projection, Centre: c.key.centre, Scale: c.unit}
}

// site is a country on the chart; nil when the chart shows nothing of it.
func (c *chart) site(code string) *site {
	s, ok := c.sites[code]
	if !ok {
		f := &footprint{}
		for _, i := range c.members[code] {
			c.lay(f, c.plan.unit(i))
		}
		s = newSite(code, f, &c.scan)
		if u, ok := c.world.Unit(code); ok && s != nil {
			if x, y, ok := c.view().Project(u.Anchor); ok {
				s.anchor = Point{x, y}
			}
		}
		c.sites[code] = s
	}
	return s
}

// under is the unit that lies at a point of the chart; empty for the sea.
func (c *chart) under(q Point) string {
	place, ok := c.inverter.Invert(q.X, q.Y)
	if !ok {
		return offMap
	}
	return c.world.At(place)
}

// offMap stands for what is not the earth.
const offMap = "off the map"
