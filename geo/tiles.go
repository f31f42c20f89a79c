package geo

import "math"

// Tiles says how square map tiles of Web Mercator lie under a view. The whole
// earth is Side << Zoom pixels wide and high; its pixel 0, 0 is the corner at
// 180° west and the northern limit.
type Tiles struct {
	Zoom int
	Side int // of a tile on the page, in pixels
	// Left, Top is the pixel of the earth that lies at the page's pixel 0, 0.
	// It can be negative, and Left beyond the earth's width on a map that is
	// centred near the meridian of 180°.
	Left, Top int
	// West, East bound the earth once: from one cut of the map to the other.
	West, East int
}

// World is the width and height of the whole earth in pixels.
func (t Tiles) World() int { return t.Side << t.Zoom }

// OnTiles returns a Mercator view as it lies on map tiles that are least to
// 2 × least pixels wide on the page. It shrinks by less than a pixel a tile and
// moves by less than a pixel, so that the sides of the tiles fall between pixels
// of a page on which the view's corner lies at x, y (pixels). Beyond the deepest
// zoom it shrinks as far as it must.
func (v View) OnTiles(least float64, deepest int, x, y float64) (View, Tiles) {
	const slack = 1e-9 // so that a view that lies on tiles stays as it is
	world := 2 * math.Pi * v.Scale * (1 + slack)
	zoom := min(max(math.Floor(math.Log2(world/least)), 0), float64(deepest))
	side := min(math.Floor(world/math.Exp2(zoom)), math.Ceil(2*least))
	t := Tiles{Zoom: int(zoom), Side: max(1, int(side))}
	world = float64(t.World())
	v.Scale = world / (2 * math.Pi)
	middleX, middleY := world*(0.5+v.Centre[0]/360), world/2 // of the plane, in the earth's pixels
	left := math.Round(middleX + v.X*v.Scale - v.Width/2 - x)
	top := math.Round(middleY - v.Y*v.Scale - v.Height/2 - y)
	v.X, v.Y = (left+x+v.Width/2-middleX)/v.Scale, (middleY-top-y-v.Height/2)/v.Scale
	t.Left, t.Top = int(left), int(top)
	t.West = int(math.Floor(middleX - world/2))
	t.East = int(math.Ceil(middleX + world/2))
	return v, t
}
