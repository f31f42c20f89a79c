package export

import (
	"math"

	"multivector/atlas"
)

// longest is the length in pixels of a segment that is still cut into dashes;
// none on a picture is longer.
const longest = 1 << 17

// dashes hands out the dashes of a line, one after the other in the same room,
// which it returns for the next line: pattern is pixels on, off, on, …. A pattern
// without length, or a segment without end, makes no gaps.
func dashes(room, points []atlas.Point, closed bool, pattern []float64, dash func([]atlas.Point)) []atlas.Point {
	room = room[:0]
	count := len(points)
	if closed && count > 0 {
		count++
	}
	if !repeats(pattern) {
		room = append(room, points...)
		dash(append(room, points[:count-len(points)]...))
		return room
	}
	k, left := 0, pattern[0]
	for i := 1; i < count; i++ {
		a, b := points[i-1], points[i%len(points)]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if !(length <= longest) {
			n := len(room)
			room = append(room, a, b)
			dash(room[n:])
			room = room[:n]
			continue
		}
		for at := 0.0; at < length; {
			part := min(left, length-at)
			if k%2 == 0 {
				if len(room) == 0 {
					room = append(room, along(a, b, at/length))
				}
				room = append(room, along(a, b, (at+part)/length))
			}
			at += part
			if left -= part; left <= 0 {
				if len(room) > 1 {
					dash(room)
				}
				room = room[:0]
				k = (k + 1) % len(pattern)
				left = pattern[k]
			}
		}
	}
	if len(room) > 1 {
		dash(room)
	}
	return room
}

// repeats reports whether a pattern goes on: no part negative, not all of them
// nearly nothing.
func repeats(pattern []float64) bool {
	sum := 0.0
	for _, v := range pattern {
		if !(v >= 0) {
			return false
		}
		sum += v
	}
	return sum > nearPoints/8 && !math.IsInf(sum, 1)
}

func along(a, b atlas.Point, t float64) atlas.Point {
	return atlas.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}
