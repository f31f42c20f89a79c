package atlas

import (
	"math"
	"slices"
)

// profile tells how the area of a footprint is spread across the stripes:
// along x + y, which is the same all along a stripe. Distances along it are
// "steps": pixels of a row, √2 times as many as pixels across the stripe.
type profile struct {
	from, bin float64   // the first step, and steps in a bin
	sum       []float64 // area before each bin, and all of it at the end
}

// The bins of a profile: fine enough for a country of a few pixels, and not
// finer than the pixels of a large one.
const (
	leastBins = 64
	mostBins  = 1024
)

// measure returns the profile of a footprint whose holes wind the other way
// round, less what a line of some pixels inside its outline covers. It takes the
// room of p.
func (p profile) measure(f *footprint, line float64) profile {
	from, to := math.Inf(1), math.Inf(-1)
	f.edges(func(_, q Point) { from, to = min(from, q.X+q.Y), max(to, q.X+q.Y) })
	if !(to > from) {
		return profile{sum: p.sum[:0]}
	}
	n := min(max(int(to-from), leastBins), mostBins)
	p.from, p.bin, p.sum = from, (to-from)/float64(n), slices.Grow(p.sum[:0], n+1)[:n+1]
	clear(p.sum)
	f.edges(p.add)
	for i, v := range p.sum {
		p.sum[i] = abs(v) // the rings wind one way or the other
	}
	if line > 0 {
		f.edges(func(a, b Point) { p.cover(a, b, line) })
	}
	// Added up, the signed areas under the edges leave what lies between them.
	for i, before := 0, 0.0; i < len(p.sum); i++ {
		p.sum[i], before = before, before+p.sum[i]
	}
	return p
}

// edges hands out the edges of all rings.
func (f *footprint) edges(edge func(a, b Point)) {
	for _, ring := range f.rings {
		last := ring[len(ring)-1]
		for _, q := range ring {
			edge(last, q)
			last = q
		}
	}
}

// add puts the signed area under an edge, towards x − y = 0, into its bins.
func (p profile) add(a, b Point) {
	ua, va := (a.X+a.Y-p.from)/p.bin, (a.X-a.Y)/2
	ub, vb := (b.X+b.Y-p.from)/p.bin, (b.X-b.Y)/2
	sign := p.bin
	if ua > ub {
		ua, va, ub, vb, sign = ub, vb, ua, va, -p.bin
	}
	if ua == ub {
		return
	}
	slope, last := (vb-va)/(ub-ua), len(p.sum)-2
	for i := min(int(ua), last); i <= last && float64(i) < ub; i++ {
		u0, u1 := max(ua, float64(i)), min(ub, float64(i+1))
		p.sum[i] += sign * (u1 - u0) * (va + slope*((u0+u1)/2-ua))
	}
}

// cover takes what a line along an edge covers out of the bins.
func (p profile) cover(a, b Point, line float64) {
	ua, ub := (a.X+a.Y-p.from)/p.bin, (b.X+b.Y-p.from)/p.bin
	ua, ub = min(ua, ub), max(ua, ub)
	area, last := line*math.Hypot(b.X-a.X, b.Y-a.Y), len(p.sum)-2
	for i := min(int(ua), last); i <= last && float64(i) <= ub; i++ {
		part := 1.0
		if ub > ua {
			part = (min(ub, float64(i+1)) - max(ua, float64(i))) / (ub - ua)
		}
		p.sum[i] = max(0, p.sum[i]-area*part)
	}
}

// whole is the area in square pixels.
func (p profile) whole() float64 {
	if len(p.sum) == 0 {
		return 0
	}
	return p.sum[len(p.sum)-1]
}

// before is the area that lies before a step.
func (p profile) before(step float64) float64 {
	u, last := (step-p.from)/p.bin, len(p.sum)-1
	switch {
	case u <= 0:
		return 0
	case u >= float64(last):
		return p.sum[last]
	}
	i := int(u)
	return p.sum[i] + (u-float64(i))*(p.sum[i+1]-p.sum[i])
}

// quantile is the step that has the part t, from 0 to 1, of the area before it.
func (p profile) quantile(t float64) float64 {
	want := t * p.whole()
	i, _ := slices.BinarySearch(p.sum, want)
	i = min(max(i, 1), len(p.sum)-1)
	in := 0.0
	if d := p.sum[i] - p.sum[i-1]; d > 0 {
		in = (want - p.sum[i-1]) / d
	}
	return p.from + (float64(i-1)+min(max(in, 0), 1))*p.bin
}

// shares measures which part of the area each of some bands covers; widths are
// steps, repeated from a step on.
func (p profile) shares(widths []float64, start float64, into []float64) []float64 {
	into = append(into[:0], make([]float64, len(widths))...)
	period := total(widths)
	end := p.from + p.bin*float64(len(p.sum)-1)
	step := start + math.Floor((p.from-start)/period)*period
	done := 0.0
	for step < end {
		for i, w := range widths {
			step += w
			next := p.before(step)
			into[i] += (next - done) / p.whole()
			done = next
		}
	}
	return into
}

func total(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum
}
