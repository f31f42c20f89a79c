package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Inverter takes many pixels of one view back to the earth. It remembers the last
// heights that it was asked for: points side by side share the costly half. It is
// not safe for concurrent use.
type Inverter struct {
	view     View
	rotation rotation
	rows     [4]equalEarthRow
	next     int // the row that is given up
}

// NewInverter returns an inverter of a view.
func NewInverter(v View) *Inverter {
	i := &Inverter{view: v, rotation: rotationTo(v.Centre)}
	for k := range i.rows {
		i.rows[k].y = math.NaN()
	}
	return i
}

// Invert gives the place (lon, lat degrees) at a pixel, as View.Invert does; ok is
// false off the map.
func (i *Inverter) Invert(x, y float64) (p orb.Point, ok bool) {
	v := &i.view
	if v.Projection != EqualEarth {
		return v.Invert(x, y)
	}
	q := v.onPlane(x, y)
	lon, lat, ok := i.row(q.y).at(q.x)
	if !ok || !onMap(lon, lat) {
		return orb.Point{}, false
	}
	return i.rotation.back(lon, lat), true
}

func (i *Inverter) row(y float64) *equalEarthRow {
	for k := range i.rows {
		if i.rows[k].y == y {
			return &i.rows[k]
		}
	}
	r := &i.rows[i.next]
	i.next = (i.next + 1) % len(i.rows)
	*r = equalEarthRowAt(y)
	return r
}
