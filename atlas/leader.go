package atlas

import "cmp"

// clear reports whether a name and its leader line, if it has one, stay off all
// that is taken, off the other names and off the other leader lines.
func (b *labeller) clear(p plate, leader []Point) bool {
	bound := p.bound()
	for _, t := range b.taken {
		if t.Overlaps(bound) && (p.sin == 0 || flat(t).overlaps(p)) || len(leader) > 0 && meets(leader[0], leader[1], t) {
			return false
		}
	}
	for i := range b.placed {
		o := &b.placed[i]
		if o.box.Overlaps(bound) && o.plate.overlaps(p) || len(leader) > 0 && o.plate.meets(leader[0], leader[1]) {
			return false
		}
	}
	for _, l := range b.leaders {
		if p.meets(l[0], l[1]) || len(leader) > 0 && cross(leader[0], leader[1], l[0], l[1]) {
			return false
		}
	}
	return true
}

// apart reports whether a name has some room to the names in letters of the same
// kind on its two sides: two words in a row are not to be read as one name.
func (b *labeller) apart(n name, p plate) bool {
	p.w += 2 * nameGap * b.scale
	bound := p.bound()
	for i := range b.placed {
		o := &b.placed[i]
		if o.box.Overlaps(bound) && o.lines[0].Weight == n.lines[0].Weight && o.plate.overlaps(p) {
			return false
		}
	}
	return true
}

// nameGap (dp) is kept free between names of one kind side by side.
const nameGap = 7.0

// meets reports whether the straight line from a to b passes through the
// inside of a rectangle: it cuts the line at one side after the other and sees
// whether any is left.
func meets(a, b Point, r Rect) bool {
	from, to := 0.0, 1.0
	for _, side := range [4]struct{ start, step, edge float64 }{
		{a.X, b.X - a.X, r.X},
		{-a.X, a.X - b.X, -r.X - r.W},
		{a.Y, b.Y - a.Y, r.Y},
		{-a.Y, a.Y - b.Y, -r.Y - r.H},
	} {
		switch t := (side.edge - side.start) / side.step; {
		case side.step > 0:
			from = max(from, t)
		case side.step < 0:
			to = min(to, t)
		case side.start <= side.edge:
			return false
		}
	}
	return from < to
}

// cross reports whether the lines from a to b and from c to d cross.
func cross(a, b, c, d Point) bool {
	side := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// sign is −1, 0 or 1 as v is.
func sign(v float64) float64 { return float64(cmp.Compare(v, 0)) }

// leaderWidth (dp) is how wide a leader line is, and leaderHalo how much wider
// its halo: many lines begin on dark fills.
const (
	leaderWidth = 0.8
	leaderHalo  = 1.3
)

// paintLeader draws a leader line, if there is one.
func (p *Picture) paintLeader(pen Pen, line []Point) {
	if len(line) == 0 {
		return
	}
	pen.MoveTo(line[0].X, line[0].Y)
	for _, q := range line[1:] {
		pen.LineTo(q.X, q.Y)
	}
	halo := leaderHalo
	if p.ground.clear() {
		halo = pageHalo
	}
	pen.Stroke(Stroke{Fill: Solid(p.palette.Halo), Width: (leaderWidth + halo) * p.scale})
	pen.Stroke(Stroke{Fill: Solid(p.palette.Ink), Width: leaderWidth * p.scale})
}
