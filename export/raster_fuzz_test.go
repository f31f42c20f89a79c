package export

import "testing"

// FuzzEdge: whatever the numbers of an outline, its edges fall within the band, and
// sweeping leaves nothing behind for the next one.
func FuzzEdge(f *testing.F) {
	f.Add(-7.9, 6.1, 1.58, 8.38, 3.0, 12.0) // clipped at the top, it meets the left side there
	f.Add(0.0, 8.0, 10.0, 16.0, 10.0, 8.0)  // on the band's corners
	f.Add(9.999999999999999, 15.9, 10.0, 16.1, 1e300, -1e300)
	f.Fuzz(func(t *testing.T, x0, y0, x1, y1, x2, y2 float64) {
		var r raster
		r.reset(10, 8, 16)
		r.edge(x0, y0, x1, y1)
		r.edge(x1, y1, x2, y2)
		r.edge(x2, y2, x0, y0)
		for _, run := range r.sweep(nil, nonZero, 0, 10) {
			if run.y < 8 || run.y >= 16 || run.from >= run.to || run.to > 10 {
				t.Errorf("%+v is out of the band", run)
			}
		}
		for _, c := range r.cells {
			if c != 0 {
				t.Fatal("a cell is left")
			}
		}
	})
}
