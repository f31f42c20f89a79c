package atlas

import (
	"image/color"
	"testing"

	"multivector/geo"
)

// onTiles is a page of the small atlas over tiles.
func onTiles(t testing.TB, mode Mode) *Picture {
	t.Helper()
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 1280, 720)
	r, err := geo.ParseRegion("44,34,95,60")
	if err != nil {
		t.Fatal(err)
	}
	s.View, s.Mode = geo.Fit(geo.Mercator, r, 1280, 720, 0), mode
	s.Page = &Page{Width: 1280, Height: 720, Region: r.ID, Program: "Multivector 1.0"}
	s.Basemap = &Basemap{Address: "https://tiles.example.org/{z}/{x}/{y}.png", Attribution: "© Example", Side: 256, Deepest: 19}
	return a.Compose(l, s)
}

// colours are all that a fill paints.
func colours(f Fill) []color.NRGBA {
	var all []color.NRGBA
	for _, b := range f.Bands {
		all = append(all, b.Colour)
	}
	switch f.Pattern {
	case Plain:
		all = append(all, f.Base)
	case Dots:
		all = append(all, f.Base, f.Ink)
	}
	return all
}

// TestTilesShowThrough: no country hides the tiles, none without statements has
// a colour, and the legend shows the looks that the map has.
func TestTilesShowThrough(t *testing.T) {
	for _, mode := range Modes() {
		p := onTiles(t, mode)
		if p.Tiles == nil {
			t.Fatal("no tiles")
		}
		inLegend := map[color.NRGBA]bool{}
		for _, e := range p.Legend {
			for _, c := range colours(e.Fill) {
				inLegend[c] = true
			}
		}
		for _, u := range p.painted {
			if plain := u.mark.State == NoStatement || mode == ByRoses && u.mark.State == Linked; plain != u.fill.clear() {
				t.Errorf("%s: %s in state %d has the fill %+v", mode, u.code, u.mark.State, u.fill)
			}
			for _, c := range colours(u.fill) {
				if c.A > tintStrength {
					t.Errorf("%s: %s hides the tiles with %v", mode, u.code, c)
				}
				if u.mark.State == Linked && !inLegend[c] {
					t.Errorf("%s: %s has %v, which the legend does not show", mode, u.code, c)
				}
			}
		}
	}
}

// TestTilesLieOnWholePixels: whatever the page, the tiles' corners fall between pixels.
func TestTilesLieOnWholePixels(t *testing.T) {
	p := onTiles(t, ByStripes)
	x, y, ok := p.View.Project([2]float64{0, 0})
	if !ok {
		t.Fatal("the middle of the earth is off the map")
	}
	half := float64(p.Tiles.World()) / 2
	if dx, dy := p.Map.X+x+float64(p.Tiles.Left)-half, p.Map.Y+y+float64(p.Tiles.Top)-half; max(dx, -dx, dy, -dy) > 1e-6 {
		t.Errorf("%g, %g pixels beside the tiles", dx, dy)
	}
}
