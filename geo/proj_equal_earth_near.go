package geo

import (
	"math"
	"sync"
)

// equalEarthCells is how many cells of latitude, half a degree each, there are from the
// south pole to the north pole.
const equalEarthCells = 360

// equalEarthCell has, for a cell of latitude, the y of the plane and the x of a radian
// of longitude, as cubic polynomials of how far up in the cell a place lies, 0 to 1.
type equalEarthCell struct{ y, x [4]float64 }

// equalEarthTable interpolates equalEarthForward as Hermite does: from its values and
// slopes at both ends of a cell.
var equalEarthTable = sync.OnceValue(func() *[equalEarthCells]equalEarthCell {
	const cell, d = math.Pi / equalEarthCells, 1e-5
	at := func(i int) (y, x, dy, dx float64) {
		lat := float64(i)*cell - math.Pi/2
		x, y = equalEarthForward(1, lat)
		x0, y0 := equalEarthForward(1, lat-d)
		x1, y1 := equalEarthForward(1, lat+d)
		return y, x, (y1 - y0) / (2 * d) * cell, (x1 - x0) / (2 * d) * cell
	}
	cubic := func(a, b, da, db float64) [4]float64 {
		return [4]float64{a, da, 3*(b-a) - 2*da - db, 2*(a-b) + da + db}
	}
	t := new([equalEarthCells]equalEarthCell)
	for i := range t {
		y0, x0, dy0, dx0 := at(i)
		y1, x1, dy1, dx1 := at(i + 1)
		t[i] = equalEarthCell{cubic(y0, y1, dy0, dy1), cubic(x0, x1, dx0, dx1)}
	}
	return t
})

// nearScale (pixels per earth radius) is up to where equalEarthNear is within a
// hundredth of a pixel.
const nearScale = 1 << highestOctave

// equalEarthNear is equalEarthForward to 2e-9 earth radii, a hundredth of a metre, in a
// quarter of the time.
func equalEarthNear(lon, lat float64) (x, y float64) {
	up := (lat/math.Pi + 0.5) * equalEarthCells
	i := min(max(int(up), 0), equalEarthCells-1)
	up -= float64(i)
	c := &equalEarthTable()[i]
	return lon * (c.x[0] + up*(c.x[1]+up*(c.x[2]+up*c.x[3]))), c.y[0] + up*(c.y[1]+up*(c.y[2]+up*c.y[3]))
}
