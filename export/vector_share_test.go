package export

import (
	"image/color"
	"math"
	"testing"

	"multivector/atlas"
	"multivector/geo"
)

// kept keeps the areas of each group.
type kept struct {
	open  []string
	areas map[string][]paint
}

func (k *kept) begin(g atlas.Group)         { k.open = append(k.open, g.ID) }
func (k *kept) end()                        { k.open = k.open[:len(k.open)-1] }
func (k *kept) lines([]polyline, lineStyle) {}
func (k *kept) text(atlas.Text)             {}
func (k *kept) area(a area, c color.NRGBA) {
	if n := len(k.open); n > 0 {
		k.areas[k.open[n-1]] = append(k.areas[k.open[n-1]], paint{a, c})
	}
}

// TestVectorShares: in the polygons of a country each partner's colour has the
// area that is its share of the statements. The widths are made for what the
// boundary lines leave to be seen, which the polygons run on under.
func TestVectorShares(t *testing.T) {
	const underLines, step = 0.02, 2.0 // pixels from sample to sample
	a, l := shipped(t)
	s := plain(t, "central-asia", 900, 560)
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := a.World.Shapes(level); err != nil {
			t.Fatal(err)
		}
	}
	p := a.Compose(l, s)
	k := &kept{areas: map[string][]paint{}}
	paintVectors(k, p)
	count := 0
	for code, m := range p.Marks {
		list := k.areas[code]
		if m.State != atlas.Linked || len(m.Shares) < 2 || len(list) == 0 {
			continue
		}
		n := painted{pixels: map[string]float64{}}
		var whole area
		for _, paint := range list {
			whole = append(whole, paint.area...)
		}
		box, _ := whole.bound()
		n.edge = !box.Within(p.Map.Inset(2))
		for y := math.Floor(box.Y) + 0.5; y < box.Y+box.H && !n.edge; y += step {
			for x := math.Floor(box.X) + 0.5; x < box.X+box.W; x += step {
				c := seen(list, atlas.Point{X: x, Y: y})
				for _, share := range m.Shares {
					if c == s.Palette.Partner(share.Partner) {
						n.pixels[share.Partner] += step * step
					}
				}
			}
		}
		off, ok := n.off(m, s.Widths, s.Scale)
		if !ok {
			continue
		}
		if count++; off > shareError+underLines {
			t.Errorf("%s: a colour covers %.1f points more or less than its share (%v of %v)", code, 100*off, n.pixels, m.Shares)
		}
	}
	if count < 3 {
		t.Errorf("only %d countries were measured", count)
	}
}
