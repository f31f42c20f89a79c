package atlas

import "image/color"

// Palette holds the colours of a picture.
type Palette struct {
	Page, Sea, Land, Boundary, Coast color.NRGBA
	Filtered                         color.NRGBA // land of a country whose statements are all filtered out
	Ink, Muted, Faint, Halo          color.NRGBA // text: strong, second, third; and what lies round letters on the map
	SeaInk                           color.NRGBA // names of waters
	Card, CardEdge                   color.NRGBA // the legend's box
	Partners                         map[string]color.NRGBA
	Unlisted                         []color.NRGBA // for partners that Partners does not list; none: as the count
	Groups                           []color.NRGBA // the lines round groups, one after the other
	Count                            color.NRGBA   // the colour whose tints count partners
}

// Partner returns the colour of a partner by its alpha-2 code. A partner that
// is not listed has the same one of some colours in every picture, whoever else
// is in it; two of them may share one, which Review tells.
func (p *Palette) Partner(code string) color.NRGBA {
	if c, ok := p.Partners[code]; ok {
		return c
	}
	if len(p.Unlisted) == 0 {
		return p.Count
	}
	// With these numbers FR, JP, IN, GB, KR, IR, SA, AE, IL and PK have one each.
	const factor, prime = 69, 1009
	n := 0
	for _, letter := range code {
		n = (factor*n + int(letter)) % prime
	}
	return p.Unlisted[n%len(p.Unlisted)]
}

// PartnerCodes are the partners that the atlas begins with, in their order.
func PartnerCodes() []string { return []string{"US", "CN", "RU", "DE", "TR"} }

// partnerColours returns the default partner colours. Blue and violet are near
// each other without long- or middle-wave cones, and several in grey: there
// Settings.Textured tells them apart.
func partnerColours() map[string]color.NRGBA {
	return map[string]color.NRGBA{
		"US": rgb(0x2F6DB5), "CN": rgb(0xD1495B), "RU": rgb(0x7B5EA7), "DE": rgb(0xE0A526), "TR": rgb(0x2A9D8F),
	}
}

// unlisted are colours beside those of partnerColours, for evidence with other
// partners.
func unlisted() []color.NRGBA {
	return []color.NRGBA{
		rgb(0x8C564B), rgb(0x6B8E23), rgb(0xE377C2), rgb(0xE8743B), rgb(0x39A9C9), rgb(0x5B6472),
		rgb(0x9C2F6E), rgb(0xA9B665), rgb(0x26386B), rgb(0xC48A6A), rgb(0x3F7D3A),
	}
}

// Light returns the palette of the light theme, which is also that of exports.
func Light() Palette {
	return Palette{
		Page: rgb(0xFFFFFF), Sea: rgb(0xDCE7EC), Land: rgb(0xEDEAE4), Filtered: rgb(0xDFDAD0),
		Boundary: rgb(0xFFFFFF), Coast: rgb(0xC3CFD6),
		Ink: rgb(0x1C2026), Muted: rgb(0x5F6670), Faint: rgb(0x8D939B), Halo: rgba(0xFFFFFF, 0xD8), SeaInk: rgb(0x7E9DAD),
		Card: rgb(0xFFFFFF), CardEdge: rgb(0xE0DDD6),
		Partners: partnerColours(), Unlisted: unlisted(), Count: rgb(0x1F4E79),
		Groups: []color.NRGBA{rgb(0x2B3038), rgb(0x6B4526), rgb(0x4D5A1F), rgb(0x5A2F4C)},
	}
}

// Dark returns the palette of the dark theme.
func Dark() Palette {
	return Palette{
		Page: rgb(0x16191D), Sea: rgb(0x1B242B), Land: rgb(0x30343A), Filtered: rgb(0x3D4148),
		Boundary: rgb(0x16191D), Coast: rgb(0x45525B),
		Ink: rgb(0xF1F2F4), Muted: rgb(0xA9AFB8), Faint: rgb(0x868D97), Halo: rgba(0x16191D, 0xC8), SeaInk: rgb(0x6F8B9B),
		Card: rgb(0x1F2328), CardEdge: rgb(0x383D44),
		Partners: partnerColours(), Unlisted: unlisted(), Count: rgb(0x8DBBE8),
		Groups: []color.NRGBA{rgb(0xE4E7EB), rgb(0xDDBB93), rgb(0xC6D193), rgb(0xD9B3CC)},
	}
}

// rgb unpacks an opaque colour written as 0xRRGGBB.
func rgb(v uint32) color.NRGBA { return rgba(v, 0xFF) }

// rgba unpacks a colour written as 0xRRGGBB with an alpha.
func rgba(v uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: a}
}

// mix returns the colour at t from a (0) to b (1), alpha included.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	at := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return color.NRGBA{R: at(a.R, b.R), G: at(a.G, b.G), B: at(a.B, b.B), A: at(a.A, b.A)}
}

// withAlpha returns the colour with another alpha.
func withAlpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}
