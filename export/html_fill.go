package export

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"multivector/atlas"
)

// paint writes an attribute for a fill.
func (h *htmlPen) paint(attribute string, f atlas.Fill) {
	switch {
	case f.Pattern == atlas.Dots && f.Size > 0:
		h.svg.putf(` %s="%s"`, attribute, h.keys.fill(dotPaint(f)))
	case f.Pattern == atlas.Plain || f.Pattern == atlas.Dots || len(f.Bands) == 0:
		h.svg.paint(attribute, f.Base)
	case !(diagonal(f.Bands).period() >= leastBands) || len(joinedBands(f.Bands)) < 2:
		h.svg.paint(attribute, f.Bands[0].Colour)
	default:
		h.svg.putf(` %s="%s"`, attribute, h.keys.fill(bandPaint(f)))
	}
}

// dotPaint is a pattern of dots, a tile for each.
func dotPaint(f atlas.Fill) string {
	pitch := dotPitch(f)
	middle := decimal(float64(pitch) / 2)
	return fmt.Sprintf(`<pattern id="p" patternUnits="userSpaceOnUse" x="%s" y="%s" width="%d" height="%d">`+
		`<rect width="%d" height="%d"%s/><circle cx="%s" cy="%s" r="%s"%s/></pattern>`,
		decimal(math.Round(f.Phase.X)), decimal(math.Round(f.Phase.Y)), pitch, pitch,
		pitch, pitch, inked("fill", f.Base), middle, middle, decimal(min(f.Size, float64(pitch))/2), inked("fill", f.Ink))
}

// soft is how far in pixels a stripe runs into its neighbour on either side of
// their edge: without it the edge would have steps, since a browser paints a
// gradient point by point.
const soft = 0.4

// bandPaint is a gradient that repeats, whose colours meet in soft edges.
func bandPaint(f atlas.Fill) string {
	bands := joinedBands(f.Bands)
	period, s := diagonal(bands).period(), slantOf(f)
	across := period / math.Sqrt2
	x := s.start * math.Sqrt2
	var b strings.Builder
	fmt.Fprintf(&b, `<linearGradient id="p" gradientUnits="userSpaceOnUse" spreadMethod="repeat" x1="%s" y1="0" x2="%s" y2="%s">`,
		exact(x), exact(x+across), exact(s.down*across))
	edge := func(i int) float64 { // of the soft edge before band i
		before := bands[(i+len(bands)-1)%len(bands)]
		return min(soft, before.Width/3, bands[i%len(bands)].Width/3) / period
	}
	first, last := bands[0].Colour, bands[len(bands)-1].Colour
	middle := mixed(last, first)
	b.WriteString(stop(0, middle))
	at := 0.0
	for i, band := range bands {
		b.WriteString(stop(at+edge(i), band.Colour))
		at += band.Width / period
		b.WriteString(stop(at-edge(i+1), band.Colour))
	}
	b.WriteString(stop(1, middle))
	b.WriteString("</linearGradient>")
	return b.String()
}

func stop(offset float64, c color.NRGBA) string {
	return `<stop offset="` + exact(offset) + `"` + inked("stop", c) + `/>`
}

// joinedBands are bands of some width, neighbours of one colour as one.
func joinedBands(bands []atlas.Band) []atlas.Band {
	out := make([]atlas.Band, 0, len(bands))
	for _, b := range bands {
		switch last := len(out) - 1; {
		case !(b.Width > 0):
		case last >= 0 && out[last].Colour == b.Colour:
			out[last].Width += b.Width
		default:
			out = append(out, b)
		}
	}
	return slices.Clip(out)
}

// mixed is the colour halfway between two.
func mixed(a, b color.NRGBA) color.NRGBA {
	half := func(x, y uint8) uint8 { return uint8((int(x) + int(y) + 1) / 2) }
	return color.NRGBA{R: half(a.R, b.R), G: half(a.G, b.G), B: half(a.B, b.B), A: half(a.A, b.A)}
}

// exact writes a number that repeats many times across a page.
func exact(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e4)/1e4+0, 'f', -1, 64) // + 0: no minus before a zero
}
