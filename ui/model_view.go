package ui

import (
	"math"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// How far the view may zoom, in dp per earth radius: from a world that is
// small in the window to a country of a few kilometres across it.
const (
	minScale = 60
	maxScale = 400_000
)

// regionMargin is the room (dp) that a region leaves round itself.
const regionMargin = 16

// SetViewport tells how large the map is (dp). A view that nobody has moved is
// fitted to it, any other keeps its middle and scale.
func (m *Model) SetViewport(width, height float64) {
	if width <= 0 || height <= 0 || (m.view.Width == width && m.view.Height == height) {
		return
	}
	v := m.view.Resize(width, height)
	if !m.moved {
		v = geo.Fit(m.view.Projection, m.region, width, height, regionMargin)
	}
	store(m, &m.view, v, ViewChanged)
}

// Pan moves the map by dp, to the right and down.
func (m *Model) Pan(dx, dy float64) { m.Drag(m.view.Width/2, m.view.Height/2, dx, dy) }

// Drag moves the map by dp with a hand that holds it at (x, y); a globe turns, see
// geo.View.Drag.
func (m *Model) Drag(x, y, dx, dy float64) {
	if dx == 0 && dy == 0 {
		return
	}
	v := m.view.Drag(x, y, dx, dy)
	if _, ok := v.Invert(v.Width/2, v.Height/2); !ok {
		return // the earth must not leave the window
	}
	m.moved = true
	store(m, &m.view, v, ViewChanged)
}

// Zoom makes the map k times as large; the place at (x, y) dp stays there.
func (m *Model) Zoom(k, x, y float64) {
	k = min(max(k, minScale/m.view.Scale), maxScale/m.view.Scale)
	if math.Abs(k-1) < 1e-9 {
		return
	}
	v := m.view.Zoom(k, x, y)
	if _, ok := v.Invert(v.Width/2, v.Height/2); !ok {
		v = m.view.Zoom(k, m.view.Width/2, m.view.Height/2)
	}
	m.moved = true
	store(m, &m.view, v, ViewChanged)
}

// Home shows the whole region again.
func (m *Model) Home() {
	m.moved = false
	store(m, &m.view, m.fit(), ViewChanged)
}

// SetRegion shows a region in the projection that suits it.
func (m *Model) SetRegion(r geo.Region) {
	if r == m.region && !m.moved {
		return
	}
	m.region, m.moved = r, false
	m.view.Projection = r.Projection()
	m.view = m.fit()
	m.tell(RegionChanged | ViewChanged)
}

// SetProjection draws the region in another projection.
func (m *Model) SetProjection(p geo.Projection) {
	if m.view.Projection == p {
		return
	}
	m.view.Projection = p
	m.moved = false
	m.view = m.fit()
	m.tell(RegionChanged | ViewChanged)
}

func (m *Model) fit() geo.View {
	if m.view.Width <= 0 {
		return m.view
	}
	return geo.Fit(m.view.Projection, m.region, m.view.Width, m.view.Height, regionMargin)
}

// Visit selects a country and brings it into sight.
func (m *Model) Visit(code string) {
	if u, ok := m.world.Unit(code); ok {
		m.Frame(u.Anchor)
	}
	m.Select(code)
}

// Frame moves a place (lon, lat degrees) into the middle unless it is well in sight.
func (m *Model) Frame(p orb.Point) {
	x, y, ok := m.view.Project(p)
	w, h := m.view.Width, m.view.Height
	if ok && x > 0.08*w && x < 0.92*w && y > 0.08*h && y < 0.92*h {
		return
	}
	if ok && !m.view.IsGlobe() {
		m.Pan(w/2-x, h/2-y)
		return
	}
	m.view.Centre, m.view.X, m.view.Y = p, 0, 0
	m.moved = true
	m.tell(ViewChanged)
}
