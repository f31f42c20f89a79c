package geo

import "github.com/paulmach/orb"

// Reproject shows the place in the middle of the view in another projection, as
// large there as before at the projection's own centre. An azimuthal projection
// is centred on the place, any other turned to its longitude.
func (v View) Reproject(p Projection) View {
	if p == v.Projection {
		return v
	}
	middle, ok := v.Invert(v.Width/2, v.Height/2)
	if !ok {
		middle = v.Centre
	}
	v.Projection, v.Centre, v.X, v.Y = p, middle, 0, 0
	if !p.azimuthal() {
		v.Centre = orb.Point{middle[0], 0}
	}
	if x, y, ok := v.Project(middle); ok {
		v = v.Pan(v.Width/2-x, v.Height/2-y)
	}
	return v
}
