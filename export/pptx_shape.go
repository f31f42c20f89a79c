package export

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	"multivector/atlas"
)

// mostPoints is how many points the lines of one shape have at most; the areas
// of a country cannot be parted and have as many as they need.
const mostPoints = 4000

// area adds a shape for each colour of a group.
func (s *slide) area(a area, c color.NRGBA) {
	if s.ground(a, c) {
		return
	}
	var rings [][]slidePoint
	for _, ring := range a {
		if r := s.ring(ring); len(r) > 0 {
			rings = append(rings, r)
		}
	}
	if len(rings) == 0 {
		return
	}
	s.shape(s.colourName(c), rings, true, fillXML(c)+`<a:ln><a:noFill/></a:ln>`)
}

// lines adds shapes that have no inside.
func (s *slide) lines(list []polyline, style lineStyle) {
	var dash string
	for i := 0; i+1 < len(style.dash) && style.width > 0; i += 2 {
		dash += fmt.Sprintf(`<a:ds d="%d" sp="%d"/>`, thousandths(style.dash[i]/style.width), thousandths(style.dash[i+1]/style.width))
	}
	if dash != "" {
		dash = "<a:custDash>" + dash + "</a:custDash>"
	}
	s.strokes("Line", list, speck, s.lineXML(style.width, "flat", style.colour, dash))
}

// dots are lines of round dashes: a shape for each dot would make a slide of
// thousands.
func (s *slide) dots(rows []polyline, diameter, pitch float64, c color.NRGBA) {
	for i, row := range rows { // on a little, so that the last one is sure to be begun
		last := row.points[len(row.points)-1]
		last.X += diameter / 10
		rows[i].points = []atlas.Point{row.points[0], last}
	}
	dash := fmt.Sprintf(`<a:custDash><a:ds d="100000" sp="%d"/></a:custDash>`, thousandths((pitch-diameter)/diameter))
	s.strokes("Dots", rows, 0, s.lineXML(diameter, "rnd", c, dash))
}

// strokes adds lines, in as many shapes as they need, without those that are
// smaller than least both ways.
func (s *slide) strokes(name string, list []polyline, least int, look string) {
	var lines [][]slidePoint
	count := 0
	flush := func() {
		if len(lines) > 0 {
			s.shape(name, lines, false, look)
		}
		lines, count = nil, 0
	}
	for _, l := range list {
		points := s.places(l.points)
		if l.closed && len(points) > 1 {
			points = append(points, points[0])
		}
		if lo, hi := extent(points); len(points) < 2 || hi.x-lo.x < least && hi.y-lo.y < least {
			continue
		}
		if count+len(points) > mostPoints {
			flush()
		}
		lines, count = append(lines, points), count+len(points)
	}
	flush()
}

// slidePoint is a place on a slide in slideSteps.
type slidePoint struct{ x, y int }

// places brings points to the slide's lattice and leaves out what falls together.
func (s *slide) places(points []atlas.Point) []slidePoint {
	out := make([]slidePoint, 0, len(points))
	for _, p := range points {
		q := slidePoint{int(math.Round(p.X * s.size.kx / slideStep)), int(math.Round(p.Y * s.size.ky / slideStep))}
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}

// ring is a closed line; nothing when rounding leaves no area of it.
func (s *slide) ring(points []atlas.Point) []slidePoint {
	out := s.places(points)
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	if len(out) < 3 {
		return nil
	}
	return out
}

// shape adds a freeform, or a rectangle where it is one. What its lines enclose
// is inside by the even-odd rule, which PowerPoint and LibreOffice keep among
// the lines of one path.
func (s *slide) shape(name string, lines [][]slidePoint, closed bool, look string) {
	lo, hi := extent(lines...)
	box := emuBox{lo.x * slideStep, lo.y * slideStep, hi.x * slideStep, hi.y * slideStep}
	b := append(s.buf[:0], `<p:spPr>`...)
	b = append(b, box.xfrm("a:xfrm", "")...)
	if closed && len(lines) == 1 && rectangular(lines[0]) {
		b = append(b, `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`...)
	} else {
		b = append(b, `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path`...)
		b = fmt.Appendf(b, ` w="%d" h="%d"`, hi.x-lo.x, hi.y-lo.y)
		if !closed {
			b = append(b, ` fill="none"`...)
		}
		b = append(b, '>')
		for _, line := range lines {
			b = appendPath(b, line, lo, closed)
			s.points += len(line)
		}
		b = append(b, `</a:path></a:pathLst></a:custGeom>`...)
	}
	b = append(append(b, look...), `</p:spPr>`...)
	s.buf = b
	s.add(&piece{name: name, box: box, body: append([]byte(nil), b...)})
}

// extent is the corners of the rectangle round some lines.
func extent(lines ...[]slidePoint) (lo, hi slidePoint) {
	first := true
	for _, line := range lines {
		for _, p := range line {
			if first {
				lo, hi, first = p, p, false
			}
			lo, hi = slidePoint{min(lo.x, p.x), min(lo.y, p.y)}, slidePoint{max(hi.x, p.x), max(hi.y, p.y)}
		}
	}
	return lo, hi
}

// appendPath writes a line relative to a corner.
func appendPath(b []byte, line []slidePoint, from slidePoint, closed bool) []byte {
	for i, p := range line {
		open, shut := `<a:lnTo>`, `</a:lnTo>`
		if i == 0 {
			open, shut = `<a:moveTo>`, `</a:moveTo>`
		}
		b = append(append(b, open...), `<a:pt x="`...)
		b = strconv.AppendInt(b, int64(p.x-from.x), 10)
		b = append(b, `" y="`...)
		b = strconv.AppendInt(b, int64(p.y-from.y), 10)
		b = append(append(b, `"/>`...), shut...)
	}
	if closed {
		b = append(b, `<a:close/>`...)
	}
	return b
}

// rectangular reports whether a ring is a rectangle with upright sides.
func rectangular(r []slidePoint) bool {
	if len(r) != 4 {
		return false
	}
	if r[0].x == r[1].x {
		return r[1].y == r[2].y && r[2].x == r[3].x && r[3].y == r[0].y
	}
	return r[0].y == r[1].y && r[1].x == r[2].x && r[2].y == r[3].y && r[3].x == r[0].x
}
