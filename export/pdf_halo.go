package export

import (
	"strconv"

	"multivector/atlas"
)

// rough is how far in pixels the halo of a letter may be from where it belongs,
// curves as straight pieces: its edge is soft to the eye.
const rough = 0.1

// halo draws round the letters of a line that begins at x. It is one path and no
// text: whoever copies or searches the text finds it once, and where the halos
// of two letters meet they do not cover twice.
func (d *pdf) halo(t atlas.Text, x float64) {
	d.opacity(t.Halo)
	d.SetDrawColor(int(t.Halo.R), int(t.Halo.G), int(t.Halo.B))
	d.SetLineWidth(2 * t.HaloW * d.kx)
	d.SetDashPattern(nil, 0)
	d.buf = d.buf[:0]
	for i, g := range d.typesetter.Line(t.Weight, t.String).Glyphs {
		gx, gy := x+g.X*t.Size+t.Spacing*float64(i), t.Y+g.Y*t.Size
		open := false
		put := func(p atlas.Point, verb string) {
			d.tenth((gx + p.X*t.Size) * d.kx)
			d.tenth(d.height - (gy+p.Y*t.Size)*d.ky)
			d.buf = append(d.buf, verb...)
		}
		shut := func() {
			if open {
				d.buf = append(d.buf, "h\n"...)
			}
		}
		atlas.Flatten(g.Outline, rough/t.Size, func(p atlas.Point) {
			shut()
			open = true
			put(p, "m\n")
		}, func(p atlas.Point) { put(p, "l\n") })
		shut()
	}
	d.RawWriteStr(string(append(d.buf, 'S')))
}

// tenth writes a number of points, to a tenth.
func (d *pdf) tenth(v float64) {
	d.buf = append(strconv.AppendFloat(d.buf, v, 'f', 1, 64), ' ')
}
