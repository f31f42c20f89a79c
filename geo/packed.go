package geo

import (
	"errors"
	"sync"

	"github.com/paulmach/orb"
)

// A packed level is what the prepared GeoJSON files of a level say, as a program
// reads it: assets/build/pack.go writes it, assets/world/README.md says what stands
// where. Reading it takes a twentieth of the time of the GeoJSON, and allocates
// nothing for a ring or a line of its own.

// packedMagic is what a packed level begins with.
const packedMagic = "multivector shapes 1\n"

// errPacked says that a packed level is none.
var errPacked = errors.New("broken: run make assets")

// unpack reads a packed level: its units, and beside them its lines.
func unpack(data string) (*Shapes, error) {
	if len(data) < len(packedMagic) || data[:len(packedMagic)] != packedMagic {
		return nil, errPacked
	}
	head := packed{data: data, at: len(packedMagic)}
	steps := float64(head.count())
	units, lines := head.part(), head.part()
	if head.broken || steps == 0 {
		return nil, errPacked
	}
	units.steps, lines.steps = steps, steps
	s := &Shapes{}
	var both sync.WaitGroup
	both.Go(func() { s.Lines = lines.lines() })
	s.Units = units.units()
	both.Wait()
	if units.broken || lines.broken {
		return nil, errPacked
	}
	return s, nil
}

// packed reads numbers from a packed level. Once there are fewer than it is asked
// for, it is broken and all further ones are 0.
type packed struct {
	data   string
	at     int
	steps  float64 // of a coordinate in a degree
	last   [2]int32
	broken bool
}

// number reads an unsigned number: seven bits in a byte, the lowest ones first, the
// eighth set where more follow.
func (p *packed) number() uint32 {
	var value uint32
	for shift := 0; shift < 32; shift += 7 {
		if p.at >= len(p.data) {
			break
		}
		b := p.data[p.at]
		p.at++
		value |= uint32(b&0x7f) << shift
		if b < 0x80 {
			return value
		}
	}
	p.broken = true
	return 0
}

// count reads how many of something there are: never more than there are bytes.
func (p *packed) count() int {
	n := p.number()
	if int64(n) > int64(len(p.data)) {
		p.broken = true
		return 0
	}
	return int(n)
}

// part gives the next so many bytes, which it reads the number of.
func (p *packed) part() packed {
	n := p.count()
	if n > len(p.data)-p.at {
		p.broken = true
		return packed{broken: true}
	}
	p.at += n
	return packed{data: p.data[p.at-n : p.at]}
}

// text reads a short text.
func (p *packed) text() string {
	return p.part().data
}

// units reads the part of the units.
func (p *packed) units() []Shape {
	units := make([]Shape, p.count())
	polygons := make([]orb.Polygon, p.count())
	rings := make([]orb.Ring, p.count())
	points := make([]orb.Point, p.count())
	for i := range units {
		units[i].Code = p.text()
		units[i].Polygons = first(&polygons, p.count(), &p.broken)
		for k := range units[i].Polygons {
			polygon := first(&rings, p.count(), &p.broken)
			for r := range polygon {
				polygon[r] = first(&points, p.count(), &p.broken)
				p.points(polygon[r])
			}
			units[i].Polygons[k] = polygon
		}
	}
	return units
}

// lines reads the part of the lines.
func (p *packed) lines() []Line {
	codes := make([]string, p.count())
	for i := range codes {
		codes[i] = p.text()
	}
	code := func() string {
		n := p.count()
		if n >= len(codes) {
			p.broken = true
			return ""
		}
		return codes[n]
	}
	lines := make([]Line, p.count())
	points := make([]orb.Point, p.count())
	for i := range lines {
		l := &lines[i]
		if p.number() == uint32(Boundary) {
			l.Kind = Boundary
		}
		l.Left, l.Right = code(), code()
		l.Points = first(&points, p.count(), &p.broken)
		p.points(l.Points)
	}
	return lines
}

// first takes the first n of what there is.
func first[T any](all *[]T, n int, broken *bool) []T {
	if n > len(*all) {
		*broken = true
		return nil
	}
	taken := (*all)[:n:n]
	*all = (*all)[n:]
	return taken
}

// points reads places: how many steps each lies east and north of the one before.
func (p *packed) points(to []orb.Point) {
	data, at := p.data, p.at
	last, steps := p.last, p.steps
	for i := range to {
		for k := range 2 {
			var value uint32
			for shift := 0; ; shift += 7 {
				if at >= len(data) || shift > 28 {
					p.broken = true
					return
				}
				b := data[at]
				at++
				value |= uint32(b&0x7f) << shift
				if b < 0x80 {
					break
				}
			}
			last[k] += int32(value>>1) ^ -int32(value&1)
			to[i][k] = float64(last[k]) / steps // as exact as the decimals that the GeoJSON writes
		}
	}
	p.at, p.last = at, last
}
