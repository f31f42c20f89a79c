package geo

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// Nowhere, and in no direction, is a line drawn longer than the enlargement says, nor
// does it say much more.
func TestEnlargement(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 9))
	for _, p := range Projections() {
		for _, centre := range []orb.Point{{20, 0}, {-100, 50}} {
			e := newEnlargement(p, centre)
			v := View{Projection: p, Centre: centre, Scale: 1e6}
			most := 0.0
			for range 4000 {
				a := orb.Point{360*r.Float64() - 180, math.Asin(1.98*r.Float64()-0.99) / radians}
				sin, cos := math.Sincos(2 * math.Pi * r.Float64())
				const d = 1e-4 // degrees
				b := orb.Point{a[0] + d*sin/math.Cos(a[1]*radians), a[1] + d*cos}
				x0, y0, ok0 := v.Project(a)
				x1, y1, ok1 := v.Project(b)
				drawn := math.Hypot(x1-x0, y1-y0) / v.Scale / (d * radians)
				if !ok0 || !ok1 || drawn > 1000 { // across the cut
					continue
				}
				if drawn > e.at(a)*1.001 {
					t.Fatalf("%v centred on %v enlarges %v %.3f times, not %.3f", p, centre, a, drawn, e.at(a))
				}
				most = max(most, drawn/e.at(a))
			}
			if most < 0.97 {
				t.Errorf("%v centred on %v: nothing is drawn longer than %.2f of what is said", p, centre, most)
			}
		}
	}
}
