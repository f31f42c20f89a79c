package atlas

import "image/color"

// texture is how a partner's stripes are told from others without colour: by
// fine lines along them. The lines are bands of their own, so that every pen
// draws them.
type texture struct {
	lines int  // how many, in the middle of a stripe
	dark  bool // darker than the stripe, else lighter
}

// textures belong to the partners that the atlas begins with, in their order:
// those whose greys are near each other have textures that are not.
var textures = map[string]texture{
	"US": {}, "CN": {1, false}, "RU": {2, false}, "DE": {1, true}, "TR": {2, true},
}

// Sizes of textures in dp.
const (
	textureLine  = 1.1  // and as much between two lines
	textureLeast = 0.6  // a finer line is not seen
	texturePitch = 9.0  // from line to line in a country with one partner, from pair to pair a half more
	seam         = 0.7  // between stripes, whose greys can be the same
	seamShare    = 0.15 // of a stripe's width that the seam takes at most
)

// band appends a partner's stripe, width pixels wide, in as many bands as its
// texture asks for; a stripe too narrow for its lines stays plain.
func (k looks) band(bands []Band, partner string, width float64) []Band {
	c := k.palette.Partner(partner)
	if !k.textured {
		return append(bands, Band{c, width})
	}
	edge := min(seam*k.scale, seamShare*width)
	return append(k.lines(bands, partner, width-edge), Band{k.palette.Boundary, edge})
}

// lines appends a stripe with the lines of its partner's texture in its middle.
func (k looks) lines(bands []Band, partner string, width float64) []Band {
	c, t := k.palette.Partner(partner), textures[partner]
	marks := float64(2*t.lines - 1) // lines and what is between them
	line := min(textureLine*k.scale, width/(marks+2))
	if t.lines == 0 || line < textureLeast*k.scale {
		return append(bands, Band{c, width})
	}
	side, ink := (width-line*marks)/2, t.ink(c)
	bands = append(bands, Band{c, side}, Band{ink, line})
	for range t.lines - 1 {
		bands = append(bands, Band{c, line}, Band{ink, line})
	}
	return append(bands, Band{c, side})
}

// plain is the fill of a country with one partner.
func (k looks) plain(partner string) Fill {
	if t := textures[partner]; k.textured && t.lines > 0 {
		bands := k.lines(k.lists.bands.open(), partner, texturePitch*k.scale*float64(t.lines+1)/2)
		return Fill{Pattern: Stripes, Bands: k.lists.bands.close(bands), Phase: k.phase}
	}
	return Solid(k.palette.Partner(partner))
}

func (t texture) ink(c color.NRGBA) color.NRGBA {
	if t.dark {
		return mix(c, color.NRGBA{A: c.A}, 0.5)
	}
	return mix(c, color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: c.A}, 0.62)
}
