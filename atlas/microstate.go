package atlas

import "math"

// microstates are the member and observer states of the United Nations with no more than
// about 1,000 km² of land in the built-in shapes, which a test holds them to.
var microstates = map[string]bool{
	"AD": true, "AG": true, "BB": true, "BH": true, "DM": true, "FM": true, "GD": true, "KI": true, "KN": true,
	"LC": true, "LI": true, "MC": true, "MH": true, "MT": true, "MV": true, "NR": true, "PW": true, "SC": true,
	"SG": true, "SM": true, "ST": true, "TO": true, "TV": true, "VA": true, "VC": true,
}

// Sizes of the dot of a microstate that no badge marks, in dp.
const (
	speckRadius = 1.9
	speckEdge   = 0.7
	speckArea   = 8.0 // square dp: below, a microstate gets one
	speckScale  = 150 // to an earth radius: on smaller maps they would lie on each other
)

// speck tells whether a country gets a dot, since it is a microstate that is too small
// to be seen and has no badge.
func (k looks) speck(u *painted, in *footprint, scale float64) bool {
	return microstates[u.code] && u.step == striped && !(k.mode == ByRoses && u.mark.State == Linked) &&
		!u.fill.clear() && in.area < speckArea*k.scale*k.scale && scale >= speckScale*k.scale
}

// speck draws the dot of a microstate.
func (m *mapPen) speck(u *painted) {
	if u.speck == "" {
		return
	}
	m.Begin(Group{ID: u.speck, Title: u.title, Country: u.code})
	defer m.End()
	k := m.p.scale
	arc(m, u.at, speckRadius*k, 0, 2*math.Pi, true)
	m.Close()
	m.Fill(Solid(u.fill.Base))
	m.Stroke(Stroke{Fill: Solid(m.p.palette.Coast), Width: speckEdge * k})
}
