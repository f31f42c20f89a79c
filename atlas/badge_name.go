package atlas

import "math"

// name puts a country's name beside its badge, or near it with a leader line,
// where there is room.
func (b *labeller) name(c claim, m badge) bool {
	lines := b.compose(c)
	w, h := b.extent(lines)
	away := []Point{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}}
	for _, gap := range []float64{0, 9, 20, 34, 52} {
		d := m.radius + (badgeGap+0.1+gap)*b.scale
		for _, to := range away {
			middle := Point{m.at.X + to.X*(d+w/2), m.at.Y + to.Y*(d+h/2)}
			if gap == 0 {
				if b.settle(lines, middle, w, h, nil) {
					return true
				}
				continue
			}
			far := math.Hypot(to.X, to.Y)
			clear := (m.radius + 1.5*badgeGap*b.scale) * math.Sqrt2 / far
			start := Point{m.at.X + to.X*clear, m.at.Y + to.Y*clear}
			end := Point{middle.X - sign(to.X)*w/2, middle.Y - sign(to.Y)*h/2}
			if b.settle(lines, middle, w, h, []Point{start, end}) {
				return true
			}
		}
	}
	return false
}
