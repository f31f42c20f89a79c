package atlas

import (
	"image/color"
	"math"
	"strconv"

	"multivector/data"
)

// Sizes of the patterns in dp.
const (
	stripePeriod  = 62.0 // all stripes of a country together
	stripeMinimum = 3.0  // the narrowest stripe that still reads as a colour
	dotPitch      = 5.0
	dotSize       = 1.9
	hatchPitch    = 5.0
	hatchSize     = 1.7
	countInk      = 0x1F4E79 // the colour whose tints count partners
)

// looks turns marks into fills; it holds what all countries of a picture share.
type looks struct {
	palette Palette
	mode    Mode
	partner string
	scale   float64 // pixels per dp
	phase   Phase
	classes []Class
}

// newLooks prepares the looks of a picture: the tints' classes follow from the
// highest count among the marks, so that the legend and the map agree.
func newLooks(s Settings, marks map[string]Mark, phase Phase) looks {
	k := looks{palette: s.Palette, mode: s.Mode, scale: s.Scale, phase: phase}
	k.partner = OnePartner(s.Filter)
	most := 0
	for _, m := range marks {
		most = max(most, k.count(m))
	}
	full := k.palette.Partner(k.partner)
	if k.mode == ByCount {
		full = rgb(countInk)
		if lightness(k.palette.Land) < 0.5 {
			full = rgb(0x8DBBE8)
		}
	}
	k.classes = Classes(most, k.palette.Land, full)
	return k
}

// OnePartner is the partner that the mode "partner" shows: the first that the
// filter shows.
func OnePartner(f data.Filter) string {
	if p := Powers(f); len(p) > 0 {
		return p[0]
	}
	return ""
}

// count is the number that a mark's tint stands for; 0 in the mode of stripes.
func (k looks) count(m Mark) int {
	if m.State != Linked {
		return 0
	}
	switch k.mode {
	case ByPartner:
		return m.Share(k.partner).Statements
	case ByCount:
		return len(m.Shares)
	}
	return 0
}

// number is what is written on a country, empty in the mode of stripes.
func (k looks) number(m Mark) string {
	if n := k.count(m); n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// fill is how a country with a mark is painted. room is the side in pixels of
// a square that the country about fills: small countries get narrow stripes.
func (k looks) fill(code string, m Mark, room float64) Fill {
	switch m.State {
	case Power:
		return k.dots(k.palette.Partner(code))
	case FilteredOut:
		return Solid(k.palette.Filtered)
	case Linked:
		if k.mode == ByStripes {
			return k.stripes(m.Shares, room)
		}
		if c, ok := classOf(k.classes, k.count(m)); ok {
			return Solid(c.Tint)
		}
		return Solid(k.palette.Filtered)
	}
	return Solid(k.palette.Land)
}

func (k looks) dots(ink color.NRGBA) Fill {
	return Fill{
		Pattern: Dots, Base: mix(k.palette.Land, ink, 0.06), Ink: mix(k.palette.Land, ink, 0.8),
		Pitch: dotPitch * k.scale, Size: dotSize * k.scale, Phase: k.phase,
	}
}

// stripes gives each partner a stripe as wide as its share of the statements,
// but never narrower than stripeMinimum, so that no partner drops out of sight.
func (k looks) stripes(shares []Share, room float64) Fill {
	if len(shares) == 1 {
		return Solid(k.palette.Partner(shares[0].Partner))
	}
	least := stripeMinimum * k.scale
	period := min(stripePeriod*k.scale, 0.85*room)
	period = max(period, least*float64(len(shares)))
	total := 0
	for _, s := range shares {
		total += s.Statements
	}
	spare := period - least*float64(len(shares))
	bands := make([]Band, len(shares))
	for i, s := range shares {
		width := least + spare*float64(s.Statements)/float64(total)
		bands[i] = Band{k.palette.Partner(s.Partner), width}
	}
	return Fill{Pattern: Stripes, Bands: bands, Phase: k.phase}
}

// tension is the hatched outline of a country with links of tension.
func (k looks) tension(shares []Share) Stroke {
	ink := k.palette.Ink
	if len(shares) == 1 {
		ink = k.palette.Partner(shares[0].Partner)
	}
	return Stroke{
		Width: 5 * k.scale,
		Fill:  Fill{Pattern: Hatch, Ink: ink, Pitch: hatchPitch * k.scale, Size: hatchSize * k.scale, Phase: k.phase},
	}
}

// lightness is a colour's relative luminance from 0 to 1 (Rec. 709 weights,
// taken on the encoded values: enough to tell a light theme from a dark one).
func lightness(c color.NRGBA) float64 {
	return (0.2126*float64(c.R) + 0.7152*float64(c.G) + 0.0722*float64(c.B)) / math.MaxUint8
}
