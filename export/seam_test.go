package export

import (
	"fmt"
	"image/color"
	"math"
	"testing"
	"testing/fstest"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// mostSeam is how much of the ground may shine through where fills of one colour
// meet. Two edges with half a pixel each leave a quarter, n edges with an nth
// each (1-1/n)^n, which is under 1/e: more is a crack.
const mostSeam = 0.37

// TestNoCracksInland draws all countries in one colour, without a line or a
// name, on a ground of another, and looks for the ground where they meet.
func TestNoCracksInland(t *testing.T) {
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := w.Shapes(level); err != nil {
			t.Fatal(err)
		}
	}
	a, err := atlas.New(w)
	if err != nil {
		t.Fatal(err)
	}
	nothing := data.Open(fstest.MapFS{})
	for _, place := range []string{"world", "central-asia", "europe", "69,39,74,42", "18,41,23,45", "32,44,37,47"} {
		region, err := geo.ParseRegion(place)
		if err != nil {
			t.Fatal(err)
		}
		for _, turn := range []float64{0, 40} { // degrees; 40 cuts the world elsewhere
			s := atlas.Settings{
				View: geo.Fit(region.Projection(), region, 960, 540, 8), Mode: atlas.ByStripes,
				Boundaries: geo.DefaultBoundaries, Lang: "en", Palette: bare(), Scale: 1,
			}
			if turn != 0 && place == "world" {
				s.View.Centre[0] += turn
			} else if turn != 0 {
				s.View = s.View.Zoom(2.3, 300, 200)
			}
			t.Run(fmt.Sprintf("%s/%g", place, turn), func(t *testing.T) {
				checkSeams(t, w, s.View, NewFrames(a).Draw(nil, a.Compose(nothing, s)).Pix)
			})
		}
	}
}

// bare is a palette of black land on white, with everything else left out.
func bare() atlas.Palette {
	black, white := color.NRGBA{A: 255}, color.NRGBA{255, 255, 255, 255}
	return atlas.Palette{Page: white, Sea: white, Land: black, Filtered: black, Unlisted: []color.NRGBA{black}}
}

// checkSeams counts the light pixels along boundaries, off any coast.
func checkSeams(t *testing.T, w *geo.World, v geo.View, pix []uint8) {
	shapes, err := w.Shapes(v.Level())
	if err != nil {
		t.Fatal(err)
	}
	boundary, coast := newMarks(v, 1), newMarks(v, 3)
	pipeline := geo.NewPipeline(v)
	for _, l := range shapes.Lines {
		if l.Kind == geo.Boundary {
			pipeline.Lines(l.Points, boundary)
		} else {
			pipeline.Lines(l.Points, coast)
		}
	}
	pipeline.Outline(coast)
	checked, seams, cracks := 0, 0, 0
	worst, at := 0.0, 0
	for i := range boundary.pixels {
		if !boundary.pixels[i] || coast.pixels[i] {
			continue
		}
		checked++
		ground := float64(pix[4*i]) / math.MaxUint8
		if ground > 0.02 {
			seams++
		}
		if ground > mostSeam {
			cracks++
		}
		if ground > worst {
			worst, at = ground, i
		}
	}
	x, y := float64(at%boundary.width)+0.5, float64(at/boundary.width)+0.5
	place, _ := v.Invert(x, y)
	where := fmt.Sprintf("of %d pixels along boundaries %d show the ground, %d more than %.0f %%; the most %.0f %% at pixel %.0f,%.0f (%.3f, %.3f)",
		checked, seams, cracks, 100*mostSeam, 100*worst, x, y, place[0], place[1])
	t.Log(where)
	if cracks > 0 || checked == 0 {
		t.Error(where)
	}
}

// marks is a sink that marks the pixels round a line.
type marks struct {
	width, height, reach int
	pixels               []bool
	first, last          atlas.Point
}

func newMarks(v geo.View, reach int) *marks {
	m := &marks{width: int(v.Width), height: int(v.Height), reach: reach}
	m.pixels = make([]bool, m.width*m.height)
	return m
}

func (m *marks) MoveTo(x, y float64) {
	m.first, m.last = atlas.Point{X: x, Y: y}, atlas.Point{X: x, Y: y}
}

func (m *marks) LineTo(x, y float64) {
	n := 1 + int(2*math.Hypot(x-m.last.X, y-m.last.Y))
	for i := range n + 1 {
		p := along(m.last, atlas.Point{X: x, Y: y}, float64(i)/float64(n))
		m.mark(int(p.X), int(p.Y))
	}
	m.last = atlas.Point{X: x, Y: y}
}

func (m *marks) Close() { m.LineTo(m.first.X, m.first.Y) }

func (m *marks) mark(x, y int) {
	for i := max(0, y-m.reach); i <= min(m.height-1, y+m.reach); i++ {
		for k := max(0, x-m.reach); k <= min(m.width-1, x+m.reach); k++ {
			m.pixels[i*m.width+k] = true
		}
	}
}
