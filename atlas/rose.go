package atlas

import "math"

// petalWidth is the part of the angle that a petal fills of the one it has for itself.
const petalWidth = 0.86

// roseSizes are the lengths in dp that the longest petal of a map can have. A
// map takes the largest one that keeps neighbours apart; where they are all so
// near each other that none does, roses move aside.
var roseSizes = []float64{34, 28, 22, 17}

// roseShare is the part of the map's shorter side that the longest petal takes at most.
const roseShare = 0.075

// petal returns the length in pixels of a petal for one statement. It follows
// from all countries that have a rose, in sight or not, so that roses keep
// their size while the map is moved.
func (a *Atlas) petal(p *Picture) float64 {
	if p.looks.mode != ByRoses {
		return 0
	}
	var roses []Point
	var roots []float64 // how long the longest petals are relative to each other
	most := 1.0
	for code, m := range p.Marks {
		if at, ok := a.anchor(p, code); ok && m.State == Linked {
			roses, roots = append(roses, at), append(roots, math.Sqrt(float64(p.looks.count(m))))
			most = max(most, roots[len(roots)-1])
		}
	}
	least := math.Inf(1) // the longest petal that leaves all of them room
	for i := range roses {
		for j := range i {
			apart := math.Hypot(roses[i].X-roses[j].X, roses[i].Y-roses[j].Y)
			least = min(least, most*apart/(0.8*(roots[i]+roots[j])))
		}
	}
	for _, size := range roseSizes {
		if longest := size * p.scale; longest <= min(least, roseShare*min(p.Map.W, p.Map.H)) {
			return longest / most
		}
	}
	return roseSizes[len(roseSizes)-1] * p.scale / most
}

// rose has a petal for each partner, always in the same direction: the first
// one upwards, the others clockwise. Areas are true: a petal's length grows
// with the root of the statements.
func (k looks) rose(shares []Share) badge {
	var b badge
	sectors := k.lists.sectors.open()
	turn := 2 * math.Pi / float64(len(k.powers))
	for i, p := range k.powers {
		for _, s := range shares {
			if s.Partner != p {
				continue
			}
			length := k.petal * math.Sqrt(float64(s.Statements))
			middle := turn * float64(i)
			half := min(turn/2, math.Pi/3) * petalWidth
			sectors = append(sectors, sector{k.palette.Partner(p), middle - half, middle + half, 0, length})
			b.radius = max(b.radius, length)
		}
	}
	b.sectors = k.lists.sectors.close(sectors)
	return b
}

// roseKey is a rose of the legend: all partners, with as many statements each.
func (k looks) roseKey(statements int) badge {
	shares := make([]Share, len(k.powers))
	for i, p := range k.powers {
		shares[i] = Share{p, statements}
	}
	return k.rose(shares)
}
