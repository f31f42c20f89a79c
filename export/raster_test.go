package export

import "testing"

// An edge may come in from either side, go out on either, or end on one.
func TestEdgesAcrossTheSides(t *testing.T) {
	const width, rows = 10, 10
	for _, c := range []struct {
		name   string
		x      [4]float64 // corners at y 2, 2, 8, 8, clockwise from the upper left
		pixels float64    // in the band
	}{
		{"within", [4]float64{2, 7, 7, 2}, 30},
		{"over both sides", [4]float64{-5, 15, 15, -5}, 60},
		{"in from the left", [4]float64{-6, 4, 10, 0}, 42},
		{"out to the left", [4]float64{0, 10, 4, -6}, 42},
		{"in from the right", [4]float64{6, 16, 10, 0}, 42},
		{"ending on the left side", [4]float64{-6, 0, 6, 0}, 18},
		{"beyond the left side", [4]float64{-6, -2, -1, -5}, 0},
		{"beyond the right side", [4]float64{11, 12, 13, 12}, 0},
	} {
		var r raster
		r.reset(width, 0, rows)
		y := [4]float64{2, 2, 8, 8}
		for i := range 4 {
			j := (i + 1) % 4
			r.edge(c.x[i], y[i], c.x[j], y[j])
		}
		got := 0.0
		for _, run := range r.sweep(nil, evenOdd, 0, width) {
			got += float64(run.to-run.from) * float64(run.coverage) / 255
		}
		if got < c.pixels-0.2 || got > c.pixels+0.2 {
			t.Errorf("%s: %.2f pixels, want %v", c.name, got, c.pixels)
		}
	}
}
