package atlas

import (
	"math"
	"slices"

	"multivector/data"
	"multivector/geo"
)

// standing tells how a country is in a group.
type standing uint8

const (
	outsider standing = iota
	guest             // observer, associate or invited
	member
)

// unitsIn tells of every unit how the country that answers for it in the
// picture's boundary view is in a group.
func (p *Picture) unitsIn(g data.Group) map[string]standing {
	countries := map[string]standing{}
	for _, m := range g.Members {
		if m.Role == data.RoleMember {
			countries[m.Country] = member
		} else {
			countries[m.Country] = max(countries[m.Country], guest)
		}
	}
	units := map[string]standing{}
	for _, u := range p.shapes.Units {
		if s := countries[p.Country(u.Code)]; s != outsider {
			units[u.Code] = s
		}
	}
	return units
}

// borders are the lines on the edge of a group's land, on the page, with the
// land to the left of who walks along. For members that is each line with a
// member on exactly one side, for guests each between one and an outsider.
func (p *Picture) borders(t *geo.Tracer, in map[string]standing, of standing) []chain {
	var out []chain
	for i, l := range p.shapes.Lines {
		left, right := in[l.Left], in[l.Right]
		if (left == of) == (right == of) || of == guest && max(left, right) == member {
			continue
		}
		f, code := &footprint{}, l.Left
		if left != of {
			code = l.Right
		}
		t.Lines([]int{i}, f)
		for _, points := range f.rings {
			if left != of {
				slices.Reverse(points)
			}
			out = append(out, chain{points: points, codes: []string{p.Country(code)}})
		}
	}
	return out
}

// chain is a line on the page made of stretches that follow each other.
type chain struct {
	points []Point // a closed one ends where it begins
	codes  []string
	closed bool
}

// chained joins stretches where one ends at the very point where another
// begins, so that dashes and offsets run on over the joints.
func chained(stretches []chain) []chain {
	begins, ends := map[Point][]int{}, map[Point]bool{}
	for i, s := range stretches {
		begins[s.points[0]] = append(begins[s.points[0]], i)
		ends[s.points[len(s.points)-1]] = true
	}
	used := make([]bool, len(stretches))
	var out []chain
	for _, round := range []bool{false, true} { // first from the open ends
		for i, s := range stretches {
			if used[i] || ends[s.points[0]] != round {
				continue
			}
			used[i] = true
			for grown := true; grown; {
				grown = false
				for _, k := range begins[s.points[len(s.points)-1]] {
					if !used[k] {
						used[k], grown = true, true
						s = s.join(stretches[k])
						break
					}
				}
			}
			s.closed = len(s.points) > 3 && s.points[0] == s.points[len(s.points)-1]
			out = append(out, s)
		}
	}
	return out
}

// join appends a stretch that begins where the chain ends.
func (c chain) join(s chain) chain {
	c.points = append(c.points, s.points[1:]...)
	for _, code := range s.codes {
		if !slices.Contains(c.codes, code) {
			c.codes = append(c.codes, code)
		}
	}
	return c
}

// box is the smallest rectangle round the chain.
func (c chain) box() Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range c.points {
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}

// extent is half the outline of the chain's box.
func (c chain) extent() float64 { b := c.box(); return b.W + b.H }

// atLeast is the chain itself, or a circle of radius r in the place of a
// closed one that is smaller than it.
func (c chain) atLeast(r float64) chain {
	b := c.box()
	if max(b.W, b.H) >= 2*r {
		return c
	}
	const steps = 24
	round := chain{codes: c.codes, closed: true}
	for i := range steps + 1 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i%steps) / steps)
		round.points = append(round.points, Point{b.X + b.W/2 + r*cos, b.Y + b.H/2 + r*sin})
	}
	return round
}
