package atlas

import "image/color"

// texture is how a partner's stripes are told from others without colour: by
// fine lines along them. The lines are bands of their own, so that every pen
// draws them.
type texture struct {
	lines int  // how many, evenly spread
	dark  bool // darker than the stripe, else lighter
}

// textures belong to the partners that the atlas begins with, in their order:
// those whose greys are near each other have textures that are not.
var textures = map[string]texture{
	"US": {}, "CN": {1, false}, "RU": {2, false}, "DE": {1, true}, "TR": {2, true},
}

// Sizes of textures in dp.
const (
	textureLine  = 1.1 // as wide as the gaps beside it in narrow stripes
	textureLeast = 0.6 // a finer line is not seen
	texturePitch = 4.5 // of the lines of a country with one partner
)

// band is a partner's stripe, width pixels wide, in as many bands as its
// texture asks for; a stripe too narrow for it stays plain.
func (k looks) band(partner string, width float64) []Band {
	c, t := k.palette.Partner(partner), textures[partner]
	line := min(textureLine*k.scale, width/float64(2*t.lines+1))
	if !k.textured || t.lines == 0 || line < textureLeast*k.scale {
		return []Band{{c, width}}
	}
	gap, ink := (width-line*float64(t.lines))/float64(t.lines+1), t.ink(c)
	bands := make([]Band, 0, 2*t.lines+1)
	for range t.lines {
		bands = append(bands, Band{c, gap}, Band{ink, line})
	}
	return append(bands, Band{c, gap})
}

// plain is the fill of a country with one partner.
func (k looks) plain(partner string) Fill {
	if t := textures[partner]; k.textured && t.lines > 0 {
		return Fill{Pattern: Stripes, Bands: k.band(partner, texturePitch*k.scale*float64(t.lines+1)), Phase: k.phase}
	}
	return Solid(k.palette.Partner(partner))
}

func (t texture) ink(c color.NRGBA) color.NRGBA {
	if t.dark {
		return mix(c, color.NRGBA{A: c.A}, 0.5)
	}
	return mix(c, color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: c.A}, 0.62)
}
