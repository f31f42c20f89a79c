package atlas

import (
	"math"

	"multivector/data"
)

// briefSet is the page of a brief, set: where its map is, and its texts.
type briefSet struct {
	mapRoom, keyRoom Rect
	columns          []Rect // for the quotations
	quotes           []placedBlock
	foot             block
	footText         []paragraph
}

// placedBlock is a block and where the page has its corner.
type placedBlock struct {
	block
	x, y float64
}

// setBrief divides a room into the map, the quotations and the foot. The map is
// as large as the quotations in full letters allow; where all of these find no
// room in the least letters, as many are set as do.
func (a *Atlas) setBrief(l *data.Library, s Settings, b *briefing, room Rect) *briefSet {
	all := 0
	for _, g := range b.groups {
		all += len(g.quotes)
	}
	k := s.Scale
	flat := func(width float64) float64 { return b.earthHigh(a, s, width) }
	try := func(size float64, places int, shares ...float64) (*briefSet, bool) {
		set := &briefSet{}
		fits := a.setBriefFoot(set, l, s, b, room.W, min(footSize*k, 0.9*size), places)
		for _, share := range shares {
			set.divide(room, share, k, size, flat)
			if set.quotes = a.setQuotes(s, b, set.columns, size, places); fits && set.quotes != nil {
				return set, true
			}
		}
		return set, false
	}
	if set, ok := try(quoteSize*k, all, 0.6, 0.5, 0.42); ok {
		return set
	}
	const least = 0.36
	for size := quoteSize * k; size > quoteLeast*k; size *= 0.95 {
		if set, ok := try(size, all, least); ok {
			return set
		}
	}
	lo, hi := 0, all
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if _, ok := try(quoteLeast*k, mid, least); ok {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	set, _ := try(quoteLeast*k, lo, least)
	return set
}

// divide gives the map its share of the room: to the left of the list on a wide
// page, above it on another one. A map of the whole earth is only as high as the
// earth at a width; on a wide page the list goes on under it.
func (set *briefSet) divide(room Rect, share, k, size float64, earth func(width float64) float64) {
	room.H = max(1, room.H-set.foot.high-10*k)
	keys := min(34*k, 0.12*room.H)
	across := min(columnAcross*k, 0.05*room.W)
	count := func(width float64) int { return int(math.Round(width / columnDp / k * quoteSize * k / size)) }
	wide := room.W > besideMap*room.H
	n := min(max(count(room.W), leastUnder), mostUnder)
	columns := split(room, n, across)
	span := max(2, int(math.Round(share*float64(n))))
	right := columns[span-1].X + columns[0].W
	high := earth(right - room.X)
	switch {
	case wide && high > 0 && high+keys < 0.7*room.H:
		set.mapRoom = Rect{room.X, room.Y, right - room.X, high}
		under := high + keys + 8*k
		for i := range columns[:span] {
			columns[i].Y, columns[i].H = room.Y+under, room.H-under
		}
		set.columns = columns
	case wide:
		set.mapRoom = Rect{room.X, room.Y, share * room.W, room.H - keys}
		used := set.mapRoom.W + across
		list := Rect{room.X + used, room.Y, room.W - used, room.H}
		set.columns = split(list, min(max(1, count(list.W)), columnMost), across)
	default:
		set.mapRoom = Rect{room.X, room.Y, room.W, share*room.H - keys}
		used := set.mapRoom.H + keys + 8*k
		list := Rect{room.X, room.Y + used, room.W, room.H - used}
		set.columns = split(list, min(max(1, count(list.W)), columnMost), across)
	}
	m := set.mapRoom
	set.keyRoom = Rect{m.X, m.Y + m.H, m.W, keys}
}

// How many columns a wide page has under and beside a map of the earth.
const (
	leastUnder = 3
	mostUnder  = 5
)

// split divides a rectangle into columns.
func split(r Rect, n int, across float64) []Rect {
	columns := make([]Rect, n)
	wide := (r.W - across*float64(n-1)) / float64(n)
	for i := range columns {
		columns[i] = Rect{r.X + float64(i)*(wide+across), r.Y, wide, r.H}
	}
	return columns
}
