package export

import (
	"image"
	"image/color"
	"math"
	"testing"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// Of a country's area in a frame, each partner's colour covers its share within
// shareError, where the country is at least leastArea square dp large: about 32 by
// 32, of which 3 % is one row of pixels.
const (
	shareError = 0.03
	leastArea  = 1000
)

// TestShares measures the colours inside each country in rendered frames.
func TestShares(t *testing.T) {
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.New(w)
	if err != nil {
		t.Fatal(err)
	}
	l := data.Open(seeds.FS())
	for _, c := range []struct {
		region        string
		width, height float64
		scale         float64
		widths        atlas.Widths
		pan           float64 // pixels
	}{
		{"central-asia", 900, 560, 1, atlas.Proportional, 0},
		{"central-asia", 900, 560, 1.25, atlas.Equal, 137.3},
		{"caucasus", 700, 500, 1, "", -0.4},
		{"world", 1600, 800, 1, "", 0.7},
	} {
		r, err := geo.ParseRegion(c.region)
		if err != nil {
			t.Fatal(err)
		}
		s := atlas.Settings{
			View: geo.Fit(r.Projection(), r, c.width, c.height, 0).Pan(c.pan, c.pan/3), Mode: atlas.ByStripes,
			Boundaries: geo.DefaultBoundaries, Palette: atlas.Light(), Scale: c.scale, Widths: c.widths,
			Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
			Keep:   []atlas.Rect{{W: c.width, H: c.height}}, // no names in the way
		}
		p := a.Compose(l, s)
		if _, err := w.Shapes(p.View.Level()); err != nil {
			t.Fatal(err)
		}
		p = a.Compose(l, s)
		img := NewFrames(a).Draw(nil, p)
		worst, count := 0.0, 0
		for code, counts := range tally(a, p, img) {
			off, measured := counts.off(p.Marks[code], c.widths, c.scale)
			if !measured {
				continue
			}
			count++
			if worst = max(worst, off); off > shareError {
				t.Errorf("%s %g×%g at scale %g, %s: a colour covers %.1f points more or less than its share (%v of %v)",
					c.region, c.width, c.height, c.scale, code, 100*off, counts, p.Marks[code].Shares)
			}
		}
		t.Logf("%s %g×%g at scale %g %s: %d countries, off by %.1f points at most", c.region, c.width, c.height, c.scale, c.widths, count, 100*worst)
		if count == 0 {
			t.Errorf("%s: no country was measured", c.region)
		}
	}
}

// painted counts the pixels of a country by partner; edge tells that the
// country goes on beyond the frame.
type painted struct {
	pixels map[string]float64
	edge   bool
}

// tally counts the pixels of all countries with several partners.
func tally(a *atlas.Atlas, p *atlas.Picture, img *image.RGBA) map[string]painted {
	out := map[string]painted{}
	b := img.Bounds()
	var anybody []atlas.Share
	for _, code := range atlas.PartnerCodes() {
		anybody = append(anybody, atlas.Share{Partner: code})
	}
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := img.RGBAAt(x, y)
			if nearest(c, anybody) == "" {
				continue
			}
			code := a.At(p, float64(x)+0.5, float64(y)+0.5, 0)
			m := p.Marks[code]
			if m.State != atlas.Linked || len(m.Shares) < 2 {
				continue
			}
			n, ok := out[code]
			if !ok {
				n.pixels = map[string]float64{}
			}
			n.edge = n.edge || x < 2 || y < 2 || x >= b.Dx()-2 || y >= b.Dy()-2
			if partner := nearest(c, m.Shares); partner != "" {
				n.pixels[partner]++
			}
			out[code] = n
		}
	}
	return out
}

// nearest is the partner whose colour a pixel shows; empty for what is no colour of theirs.
func nearest(c color.RGBA, shares []atlas.Share) (partner string) {
	const far = 60.0
	best := far
	for _, s := range shares {
		o := atlas.Light().Partners[s.Partner]
		d := math.Sqrt(sq(c.R, o.R) + sq(c.G, o.G) + sq(c.B, o.B))
		if d < best {
			best, partner = d, s.Partner
		}
	}
	return partner
}

func sq(a, b uint8) float64 { return (float64(a) - float64(b)) * (float64(a) - float64(b)) }

// off is how far a share is from the measured one at most. Countries that are
// cut off or too small are not measured.
func (n painted) off(m atlas.Mark, widths atlas.Widths, scale float64) (worst float64, ok bool) {
	sum := 0.0
	for _, v := range n.pixels {
		sum += v
	}
	if n.edge || sum < leastArea*scale*scale {
		return 0, false
	}
	statements := 0
	for _, s := range m.Shares {
		statements += s.Statements
	}
	for _, s := range m.Shares {
		want := float64(s.Statements) / float64(statements)
		if widths == atlas.Equal {
			want = 1 / float64(len(m.Shares))
		}
		worst = max(worst, math.Abs(n.pixels[s.Partner]/sum-want))
	}
	return worst, true
}
