package export

import (
	"hash/maphash"

	"multivector/atlas"
)

// withoutTwins leaves away the pairs of rings that run round the same points: a
// unit inside a country that answers for it, as Kazakhstan does for Baikonur, is
// a hole and an island that fills it. An editor would draw a border there.
func withoutTwins(a area) area {
	places := make(map[ringKey]int, len(a))
	for i, ring := range a {
		if at, ok := places[keyOf(ring)]; ok {
			a[at], a[i] = nil, nil
			delete(places, keyOf(ring))
			continue
		}
		places[keyOf(ring)] = i
	}
	kept := a[:0]
	for _, ring := range a {
		if ring != nil {
			kept = append(kept, ring)
		}
	}
	return kept
}

// ringKey tells rings apart by their points, wherever they begin and whichever
// way they run.
type ringKey struct {
	sum   uint64 // of the points' hashes: in any order the same
	count int
}

func keyOf(ring []atlas.Point) (k ringKey) {
	last := len(ring) - 1
	if last > 0 && ring[0] == ring[last] {
		ring = ring[:last]
	}
	for _, p := range ring {
		k.sum += maphash.Comparable(ringSeed, p)
		k.count++
	}
	return k
}

// ringSeed is another one in every run; what is kept does not depend on it.
var ringSeed = maphash.MakeSeed()
