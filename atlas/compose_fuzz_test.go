package atlas

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// FuzzCompose: no view, page or fineness makes the composer crash or hang, and
// what it hands to a pen is numbers.
func FuzzCompose(f *testing.F) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, seed := range [][8]float64{
		{0, 11, 0, 0, 0, 100, 640, 360},
		{1, 65, 45, 0, 0, 500, 640, 360},
		{5, 179.9, -16, 0, 0, 1e9, 640, 360},
		{4, 0, 90, 1e9, -1e9, 1e-9, 1, 1},
		{0, nan, 0, nan, 0, nan, 640, 360},
		{1, 0, 0, 0, 0, inf, inf, 360},
		{2, 0, 0, 0, 0, 100, 0, 0},
		{3, 0, 0, 0, 0, -100, -5, 1e6},
		{1, 60, 37, 0, 0, 1e6, 8, 8},
	} {
		f.Add(uint8(seed[0]), seed[1], seed[2], seed[3], seed[4], seed[5], seed[6], seed[7], 1.0, "", true)
		f.Add(uint8(seed[0]), seed[1], seed[2], seed[3], seed[4], seed[5], seed[6], seed[7], 0.4, "A title\nof two lines", false)
	}
	a, l := small(f), talks(f)
	f.Fuzz(func(t *testing.T, projection uint8, lon, lat, x, y, scale, width, height, k float64, title string, page bool) {
		projections := geo.Projections()
		s := plain(t, "world", 640, 360)
		s.View = geo.View{
			Projection: projections[int(projection)%len(projections)], Centre: orb.Point{lon, lat},
			X: x, Y: y, Scale: scale, Width: width, Height: height,
		}
		s.Scale = k
		if page {
			s.Page = &Page{Width: width, Height: height, Title: title, Subtitle: title}
		}
		p := a.Compose(l, s)
		Paint(numbers{t}, p)
		a.At(p, width/2, height/2, 12)
		a.At(p, x, y, k)
		for _, code := range []string{"KZ", "FJ"} {
			if outline, box := a.OutlineOf(p, code, k); outline != nil {
				if !(box.W >= 0) || !(box.H >= 0) {
					t.Errorf("the outline of %s lies at %v", code, box)
				}
				Paint(numbers{t}, outline)
			}
		}
	})
}

// numbers is a pen that wants its points to be numbers.
type numbers struct{ t *testing.T }

// Compile-time proof that it is a pen.
var _ Pen = numbers{}

func (n numbers) MoveTo(x, y float64) { n.LineTo(x, y) }
func (n numbers) LineTo(x, y float64) {
	if math.IsNaN(x+y) || math.IsInf(x+y, 0) {
		n.t.Fatalf("a point at %g, %g", x, y)
	}
}
func (n numbers) Begin(Group)   {}
func (n numbers) End()          {}
func (n numbers) Close()        {}
func (n numbers) Fill(Fill)     {}
func (n numbers) Stroke(Stroke) {}
func (n numbers) Text(t Text)   { n.LineTo(t.X, t.Y) }
