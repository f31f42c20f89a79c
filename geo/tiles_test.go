package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// mercatorView is a view of a region as an export makes it.
func mercatorView(t *testing.T, region string, width, height float64) View {
	t.Helper()
	r, err := ParseRegion(region)
	if err != nil {
		t.Fatal(err)
	}
	return Fit(Mercator, r, width, height, 0)
}

// TestOnTilesKnowsWebMercator: a place lies at the pixel that the usual formula
// of map tiles gives it (checked with places whose tiles are well known).
func TestOnTilesKnowsWebMercator(t *testing.T) {
	const tolerance = 1e-6 // pixels
	for _, region := range []string{"central-asia", "europe", "170,-50,-170,-10", "-180,60,-150,72"} {
		for _, least := range []float64{205, 256, 410.4} {
			const x, y = 43.7, 118.2
			v, tiles := mercatorView(t, region, 1850.3, 811.9).OnTiles(least, 19, x, y)
			for _, p := range []orb.Point{{71.43, 51.13}, {13.4, 52.52}, {178.4, -18.1}, {-165, 64.5}} {
				px, py, ok := v.Project(p)
				if !ok {
					t.Fatalf("%s: %v is not on the map", region, p)
				}
				n := float64(tiles.World())
				lat := p[1] * math.Pi / 180
				wantX := n * (p[0] + 180) / 360
				wantY := n * (1 - math.Log(math.Tan(lat)+1/math.Cos(lat))/math.Pi) / 2
				gotX, gotY := float64(tiles.Left)+x+px, float64(tiles.Top)+y+py
				if d := math.Abs(math.Remainder(gotX-wantX, n)); d > tolerance || math.Abs(gotY-wantY) > tolerance {
					t.Errorf("%s, tiles from %g: %v at %.3f, %.3f of the earth, want %.3f, %.3f", region, least, p, gotX, gotY, wantX, wantY)
				}
			}
		}
	}
}

// TestOnTilesShowsAll: all of the view stays in sight, and hardly more comes in.
func TestOnTilesShowsAll(t *testing.T) {
	for _, region := range []string{"central-asia", "caucasus", "europe", "middle-east"} {
		before := mercatorView(t, region, 1700, 800)
		v, tiles := before.OnTiles(256, 19, 0, 0)
		if k := before.Scale / v.Scale; k < 1-1e-8 || k > 1+1.0/256 {
			t.Errorf("%s: %g times as large before, want 1 to 1 + 1/256", region, k)
		}
		if tiles.Side < 256 || tiles.Side > 512 {
			t.Errorf("%s: tiles of %d pixels, want 256 to 512", region, tiles.Side)
		}
		if again, same := v.OnTiles(256, 19, 0, 0); again != v || same != tiles {
			t.Errorf("%s: a view that lies on tiles is moved to %v, %v", region, again, same)
		}
		if math.Abs(v.X-before.X)*v.Scale > 1 || math.Abs(v.Y-before.Y)*v.Scale > 1 {
			t.Errorf("%s: moved by %g, %g pixels", region, (v.X-before.X)*v.Scale, (v.Y-before.Y)*v.Scale)
		}
	}
}

func TestOnTilesKeepsToTheZooms(t *testing.T) {
	v := mercatorView(t, "69.20,41.25,69.21,41.26", 1000, 1000)
	if _, tiles := v.OnTiles(256, 12, 0, 0); tiles.Zoom != 12 || tiles.Side != 512 {
		t.Errorf("zoom %d, tiles of %d pixels for a street, want the deepest, 12, and 512", tiles.Zoom, tiles.Side)
	}
	v = mercatorView(t, "world", 100, 100)
	if _, tiles := v.OnTiles(256, 19, 0, 0); tiles.Zoom != 0 {
		t.Errorf("zoom %d for a stamp, want 0", tiles.Zoom)
	}
}
