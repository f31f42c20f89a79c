package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Lines hands what is seen of a line (degrees, consecutive points joined the short
// way round) to the sink: each stretch in sight as a MoveTo and LineTo. It
// neither edits nor keeps the line.
func (p *Pipeline) Lines(ls orb.LineString, s Sink) {
	if !p.view.drawable() || p.sight.misses(ls) {
		return
	}
	p.clip.sink = s
	p.shore(ls)
	p.clip.sink = nil
}

// shore takes one line through all stages.
func (p *Pipeline) shore(ls orb.LineString) {
	p.kept = p.kept[:0]
	var before sides
	for _, q := range ls {
		q, ok := clean(q)
		if !ok {
			continue
		}
		b := p.sight.beyond(q)
		if n := len(p.kept); n > 0 && hidden(before&b, turn(q[0]-p.kept[n-1][0])) {
			p.stretch()
			p.kept = p.kept[:0]
		}
		p.kept = append(p.kept, q)
		before = b
	}
	p.stretch()
}

// stretch draws the points kept.
func (p *Pipeline) stretch() {
	switch {
	case len(p.kept) < 2:
	case p.view.Projection.azimuthal():
		p.clipLine()
	default:
		p.cutLine()
	}
}

// clipLine drops what is beyond the horizon.
func (p *Pipeline) clipLine() {
	p.vectors = p.directions(p.vectors[:0], p.kept, false)
	p.shown = p.shown[:0]
	for i, w := range p.vectors {
		b := p.circle.shows(w)
		if i > 0 {
			v := p.vectors[i-1]
			switch a := p.circle.shows(v); {
			case a && !b:
				p.shown = append(p.shown, p.circle.cross(v, w))
				p.shownLine()
			case b && !a:
				p.shown = append(p.shown, p.circle.cross(w, v))
			}
		}
		if b {
			p.shown = append(p.shown, w)
		}
	}
	p.shownLine()
}

func (p *Pipeline) shownLine() {
	p.pixels = resample(p.pixels[:0], &p.plane, p.shown, false)
	p.next.line(p.pixels)
	p.shown = p.shown[:0]
}

// cutLine divides the line at the cut.
func (p *Pipeline) cutLine() {
	p.path = unroll(p.path[:0], &p.rotation, p.kept)
	p.part = p.part[:0]
	k := lap(p.path[0].lon)
	for i, b := range p.path {
		if l := lap(b.lon); l != k {
			meridian := math.Pi * (k + l) // the one between two neighbouring laps
			c := crossing(p.path[i-1], b, meridian)
			p.part = append(p.part, lonLat{meridian - k*2*math.Pi, c.lat})
			p.partLine()
			p.part = append(p.part, lonLat{meridian - l*2*math.Pi, c.lat})
			k = l
		}
		p.part = append(p.part, lonLat{b.lon - k*2*math.Pi, b.lat})
	}
	p.partLine()
}

func (p *Pipeline) partLine() {
	p.pixels = resample(p.pixels[:0], &p.plane, p.part, false)
	p.next.line(p.pixels)
	p.part = p.part[:0]
}
