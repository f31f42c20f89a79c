package geo

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// TestInverterIsInvert asks for points in rows and at random, on the map and off it.
func TestInverterIsInvert(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, p := range Projections() {
		for _, centre := range []orb.Point{{}, {71.3, 0}, {60, 40}} {
			v := View{Projection: p, Centre: centre, Scale: 170, Width: 800, Height: 500, X: 0.3}
			i := NewInverter(v)
			for range 100 {
				y := 700*r.Float64() - 100
				for range 5 {
					x := 1200*r.Float64() - 200
					got, ok := i.Invert(x, y)
					want, wanted := v.Invert(x, y)
					if got != want || ok != wanted {
						t.Fatalf("%v at %v: %v, %v is %v %v, not %v %v", p, centre, x, y, got, ok, want, wanted)
					}
					if r.IntN(4) == 0 {
						y += 3
					}
				}
			}
		}
	}
}
