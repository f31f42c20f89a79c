package geo

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// mostPoints bounds what one edge may become, clipped and resampled.
const mostPoints = mostHalves + 1000

// Whatever the numbers, drawing ends, gives the sink nothing but finite points
// within the frame, and leaves the shape as it was.
func FuzzViewPolygon(f *testing.F) {
	add := func(projection byte, lon, lat, scale float64, numbers ...float64) {
		var data []byte
		for _, n := range numbers {
			data = binary.LittleEndian.AppendUint64(data, math.Float64bits(n))
		}
		f.Add(projection, lon, lat, scale, data)
	}
	nan, inf := math.NaN(), math.Inf(1)
	for p := range byte(6) {
		add(p, 0, 0, 300)
		add(p, 60, 45, 300, 10, 20)
		add(p, 60, 45, 300, 10, 20, 10, 20, 10, 20)
		add(p, 0, 0, 300, 170, 10, -170, 10, -170, 20, 170, 20, 170, 10)
		add(p, 10, -90, 300, 0, -90, 120, -90, -120, -90)
		add(p, 10, 90, 300, 0, 80, 120, 80, -120, 80)
		add(p, 180, 0, 300, nan, 0, 0, inf, -inf, nan, 1, 1, 2, 2, 1, 2)
		add(p, 0, 30, 1e9, 1e300, 0, -1e300, 40, 1e18, -1e18, 0, 0)
		add(p, -94, 0, 300, 1e200, 10, -1e250, 20, 3e180, -40, 7, 8)
		add(p, nan, inf, 300, 0, 0, 1, 1, 1, 0)
		add(p, 0, 0, -1, 0, 0, 1, 1, 1, 0)
		add(p, 0, 0, 1e-300, 0, 0, 1, 1, 1, 0)
		add(p, 0, 0, 1e300, 0, 0, 1, 1, 1, 0)
		add(p, 180, 90, 300, 0, 0, 180, 0, -180, 0, 90, 0, -90, 0, 0, 90, 0, -90)
	}
	f.Fuzz(func(t *testing.T, projection byte, lon, lat, scale float64, data []byte) {
		var ring orb.Ring
		for len(data) >= 16 && len(ring) < 1000 {
			x := math.Float64frombits(binary.LittleEndian.Uint64(data))
			y := math.Float64frombits(binary.LittleEndian.Uint64(data[8:]))
			ring, data = append(ring, orb.Point{x, y}), data[16:]
		}
		v := View{Projection: Projection(projection % 6), Centre: orb.Point{lon, lat}, Scale: scale, Width: 400, Height: 300}
		before := ring.Clone()
		s := frameSink{t: t}
		NewPipeline(v).Polygon(orb.Polygon{ring, nil, ring[:len(ring)/2]}, &s)
		NewPipeline(v).Lines(orb.LineString(ring), &s)
		v.Outline(&s)
		drawFromSheet(v, ring, &s)
		if limit := mostPoints * (4*len(ring) + 20); s.points > limit {
			t.Errorf("%d points out of %d", s.points, len(ring))
		}
		for i, p := range before {
			if math.Float64bits(p[0]) != math.Float64bits(ring[i][0]) || math.Float64bits(p[1]) != math.Float64bits(ring[i][1]) {
				t.Fatalf("point %d was changed from %v to %v", i, p, ring[i])
			}
		}
		v.Level()
		v.Invert(lon, lat)
		v.Project(orb.Point{scale, lat})
	})
}

// drawFromSheet draws a ring and its line as a sheet has them that is thinned.
func drawFromSheet(v View, ring orb.Ring, to Sink) {
	shapes := &Shapes{
		Units: []Shape{{Code: "AA", Polygons: orb.MultiPolygon{{ring, nil, ring[:len(ring)/2]}}}},
		Lines: []Line{{Left: "AA", Points: orb.LineString(ring)}},
	}
	sheet := NewSheet(shapes, v)
	sheet.thin = toleranceOf(sheet.key.octave)
	var tracer Tracer
	tracer.Reset(sheet, v, 0, 0)
	tracer.Units([]int{0}, to)
	tracer.Lines([]int{0}, to)
	tracer.Outline(to)
}

// frameSink checks the points that it is given.
type frameSink struct {
	t      *testing.T
	points int
	open   bool
}

func (s *frameSink) MoveTo(x, y float64) {
	s.open = true
	s.check(x, y)
}

func (s *frameSink) LineTo(x, y float64) {
	if !s.open {
		s.t.Fatal("a LineTo without a MoveTo")
	}
	s.check(x, y)
}

func (s *frameSink) Close() { s.open = false }

func (s *frameSink) check(x, y float64) {
	const slack = 1e-3 // pixels: rounding, at the largest scales
	s.points++
	if !(x >= -frameMargin-slack && x <= 400+frameMargin+slack && y >= -frameMargin-slack && y <= 300+frameMargin+slack) {
		s.t.Fatalf("(%v, %v) is outside the frame", x, y)
	}
}
