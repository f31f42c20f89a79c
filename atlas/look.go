package atlas

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"

	"multivector/data"
)

// Sizes of the patterns in dp.
const (
	dotPitch   = 5.0
	dotSize    = 1.9
	hatchPitch = 5.6
	hatchSize  = 1.8
	hatchEdge  = 0.8 // of land's colour on both sides, so that a line shows on its own colour
	hatchWidth = 5.0 // how far the hatching reaches into a country
	hatchLeast = 2.5 // and into a narrow one
)

// otherPower is how far the dots of a power stand from the land on the map of
// another partner.
const otherPower = 0.3

// looks turns marks into fills; it holds what all countries of a picture share.
type looks struct {
	palette Palette
	mode    Mode
	partner string
	scale   float64 // pixels per dp
	phase   Phase
	classes []tintClass

	quiet    bool // of the powers, only partner has its own colour
	widths   Widths
	textured bool
	powers   []string // the partners that have a petal
	lists    *lists   // of the picture
	petal    float64  // pixels: the length of a petal for one statement
	veiled   bool     // a basemap shows through
}

// newLooks prepares the looks of a picture: the tints' classes follow from the
// highest count among the marks, so that the legend and the map agree. The bands
// of fills are put among some lists.
func newLooks(s Settings, marks map[string]Mark, phase Phase, in *lists) looks {
	k := looks{palette: s.Palette, mode: s.Mode, scale: s.Scale, phase: phase, lists: in}
	k.powers = Powers(s.Filter)
	k.partner = first(k.powers)
	most := 0
	for _, m := range marks {
		most = max(most, k.count(m))
	}
	k.widths, k.textured = s.Widths, s.Textured || simulated(s.Vision)
	k.veiled = s.Basemap != nil
	full := k.palette.Partner(k.partner)
	if k.mode == ByCount {
		full = k.palette.Count
	}
	k.classes = tintClasses(most, k.palette.Land, full)
	return k
}

// OnePartner is the partner that the mode "partner" shows: the first that the
// filter shows.
func OnePartner(f data.Filter) string {
	return first(Powers(f))
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// count is the number that a mark's tint or its longest petal stands for; 0 in
// the mode of stripes.
func (k looks) count(m Mark) int {
	if m.State != Linked {
		return 0
	}
	switch k.mode {
	case ByPartner:
		return m.Share(k.partner).Statements
	case ByCount:
		return len(m.Shares)
	case ByRoses:
		return slices.MaxFunc(m.Shares, func(a, b Share) int { return cmp.Compare(a.Statements, b.Statements) }).Statements
	}
	return 0
}

// number is what is written on a country, empty where its colours say it all.
func (k looks) number(m Mark) string {
	if n := k.count(m); n > 0 && k.mode != ByRoses {
		return strconv.Itoa(n)
	}
	return ""
}

// fill is how a country with a mark is painted, and what that is stepped down to.
func (k looks) fill(code string, m Mark, g ground) (Fill, step) {
	f, s := k.full(code, m, g)
	return k.veil(f), s
}

// full is the fill of a country on a plain ground.
func (k looks) full(code string, m Mark, g ground) (Fill, step) {
	switch m.State {
	case Power:
		if k.quiet && code != k.partner {
			return k.dots(mix(k.palette.Land, k.palette.Muted, otherPower)), striped
		}
		return k.dots(k.palette.Partner(code)), striped
	case FilteredOut:
		return Solid(k.palette.Filtered), striped
	case Linked:
		switch c, ok := classOf(k.classes, k.count(m)); {
		case k.mode == ByStripes:
			return k.stripes(m.Shares, g)
		case k.mode == ByRoses:
			return Solid(k.palette.Land), striped
		case ok && g.whole.area < dotArea*k.scale*k.scale:
			return Solid(c.tint), dotted
		case ok:
			return Solid(c.tint), striped
		}
		return Solid(k.palette.Filtered), striped
	}
	return Solid(k.palette.Land), striped
}

func (k looks) dots(ink color.NRGBA) Fill {
	return Fill{
		Pattern: Dots, Base: mix(k.palette.Land, ink, 0.06), Ink: mix(k.palette.Land, ink, 0.8),
		Pitch: dotPitch * k.scale, Size: dotSize * k.scale, Phase: k.phase,
	}
}

// tension is the hatched outline of a country with links of tension, in the
// colours of the partners in turn. It lies inside the border, and the country's
// own colours show between its lines; broad is how broad in pixels the country
// is at a typical place.
func (k looks) tension(shares []Share, broad float64) Stroke {
	hatch := Fill{Pattern: Hatch, Phase: k.phase}
	line, edge := hatchSize*k.scale, hatchEdge*k.scale
	gap := hatchPitch*k.scale - line - 2*edge
	bands := k.lists.bands.open()
	for _, s := range shares {
		bands = append(bands, Band{k.palette.Land, edge}, Band{k.palette.Partner(s.Partner), line},
			Band{k.palette.Land, edge}, Band{withAlpha(k.palette.Land, 0), gap})
	}
	hatch.Bands = k.lists.bands.close(bands)
	inner := min(max(hatchLeast*k.scale, 0.3*broad), hatchWidth*k.scale)
	return Stroke{Width: 2 * inner, Inside: true, Fill: hatch}
}
