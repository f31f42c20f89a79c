package atlas

import "math"

// roundRect adds a rectangle with rounded corners of radius r pixels to the path.
func roundRect(pen Pen, b Rect, r float64) {
	r = max(0, min(r, b.W/2, b.H/2))
	corners := [4]Point{{b.X + b.W - r, b.Y + r}, {b.X + b.W - r, b.Y + b.H - r}, {b.X + r, b.Y + b.H - r}, {b.X + r, b.Y + r}}
	const steps = 6
	for i, c := range corners {
		for k := range steps + 1 {
			turn := (float64(i-1) + float64(k)/steps) * math.Pi / 2
			x, y := c.X+r*math.Cos(turn), c.Y+r*math.Sin(turn)
			if i == 0 && k == 0 {
				pen.MoveTo(x, y)
			} else {
				pen.LineTo(x, y)
			}
		}
	}
	pen.Close()
}

// rect adds a plain rectangle to the path.
func rect(pen Pen, b Rect) {
	pen.MoveTo(b.X, b.Y)
	pen.LineTo(b.X+b.W, b.Y)
	pen.LineTo(b.X+b.W, b.Y+b.H)
	pen.LineTo(b.X, b.Y+b.H)
	pen.Close()
}

// paintText draws a text moved by x, y.
func paintText(pen Pen, t Text, x, y float64) {
	t.X, t.Y = t.X+x, t.Y+y
	pen.Text(t)
}
