package atlas

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// chart knows where names may stand on the plane of one projection and centre,
// at about one scale. Places are found on whole countries and not on what is in
// sight of them, so a name stays where it is while the map is panned; and they
// are found once, since a pan changes nothing about them.
type chart struct {
	key        chartKey
	unit       float64 // chart pixels to an earth radius: what a view has or a bit fewer
	members    map[string][]int
	neighbours map[string]bool // of countries that share a border
	coarse     *geo.Shapes
	world      *geo.World
	mu         sync.Mutex // for all below
	laying     *geo.Pipeline
	sites      map[string]*site
	seas       map[string]*site
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
	mostCharts = 6
	rungs      = 4.0 // scales of charts to an octave
)

// of returns the chart for a picture.
func (k *charts) of(p *Picture, w *geo.World, coarse *geo.Shapes) *chart {
	key := chartKey{p.View.Projection, p.View.Centre, rungOf(p.View.Scale), p.Boundaries, p.unitsApart()}
	k.mu.Lock()
	defer k.mu.Unlock()
	at := slices.IndexFunc(k.latest, func(c *chart) bool { return c.key == key && c.coarse == coarse })
	if at < 0 {
		if len(k.latest) < mostCharts {
			k.latest = append(k.latest, nil)
		}
		at = len(k.latest) - 1
		k.latest[at] = newChart(key, p, w, coarse)
	}
	c := k.latest[at]
	copy(k.latest[1:at+1], k.latest[:at])
	k.latest[0] = c
	return c
}

func rungOf(scale float64) int {
	if !(scale > 0) {
		return 0
	}
	return int(math.Floor(rungs*math.Log2(min(max(scale, 1e-3), 1e12)) + 1e-9))
}

// unitsApart names what makes the members of countries differ from one picture
// to the next in the same boundary view.
func (p *Picture) unitsApart() string {
	var units []string
	for code := range p.Marks {
		if p.Boundaries.Standing(code).Country != code {
			units = append(units, code)
		}
	}
	slices.Sort(units)
	return strings.Join(units, " ")
}

func newChart(key chartKey, p *Picture, w *geo.World, coarse *geo.Shapes) *chart {
	c := &chart{
		key: key, unit: math.Exp2(float64(key.rung) / rungs), members: map[string][]int{}, neighbours: map[string]bool{},
		coarse: coarse, world: w, sites: map[string]*site{}, seas: map[string]*site{},
	}
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

// layingScale is the scale in pixels to an earth radius at which outlines are
// resampled for charts: fine enough for the coarse shapes.
const layingScale = 1024

// lay puts some polygons on the chart, the projection's origin at 0, 0.
func (c *chart) lay(f *footprint, polygons orb.MultiPolygon) {
	const side = 8 * layingScale // the plane of every projection is narrower than 8 radii
	if c.laying == nil {
		c.laying = geo.NewPipeline(geo.View{
			Projection: c.key.projection, Centre: c.key.centre, Scale: layingScale, Width: side, Height: side,
		})
	}
	before := len(f.rings)
	for _, polygon := range polygons {
		c.laying.Polygon(polygon, f)
	}
	k := c.unit / layingScale
	for _, ring := range f.rings[before:] {
		for i, q := range ring {
			ring[i] = Point{(q.X - side/2) * k, (q.Y - side/2) * k}
		}
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
			c.lay(f, c.coarse.Units[i].Polygons)
		}
		s = newSite(code, f)
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
	place, ok := c.view().Invert(q.X, q.Y)
	if !ok {
		return offMap
	}
	return c.world.At(place)
}

// offMap stands for what is not the earth.
const offMap = "off the map"
