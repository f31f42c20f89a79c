package main

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// Names that the carved units carry until they get their codes.
const (
	crimea        = "Crimea"
	saharaWest    = "Western Sahara west of the berm"
	christmas     = "Christmas Island"
	cocos         = "Cocos (Keeling) Islands"
	indianOceanTe = "Indian Ocean Ter."
)

// carve makes units of their own out of areas that the source puts into one state's
// shape: Crimea out of Russia's, Western Sahara west of the berm out of Morocco's,
// and the two territories of Australia in the Indian Ocean apart from each other.
func carve(t topology) (topology, error) {
	for _, step := range []func(*topology) error{carveCrimea, carveSahara, splitIndianOcean} {
		if err := step(&t); err != nil {
			return t, err
		}
	}
	return t, nil
}

// carveCrimea takes the polygon of arcs -848 and 981 out of Russia: the peninsula as
// far as the isthmus, where arc 847 is shared with Ukraine.
func carveCrimea(t *topology) error {
	russia, err := t.unit("Russia")
	if err != nil {
		return err
	}
	i := slices.IndexFunc(russia.polygons, func(p polygon) bool {
		return len(p) == 1 && slices.Equal(p[0], ring{-848, 981})
	})
	if i < 0 {
		return fmt.Errorf("no polygon of Russia has the arcs -848, 981: Crimea has moved")
	}
	carved := russia.polygons[i]
	russia.polygons = slices.Delete(russia.polygons, i, i+1)
	t.units = append(t.units, unit{name: crimea, polygons: []polygon{carved}})
	return nil
}

// saharaNorth is the northern limit of Western Sahara, 27°40′ N.
const saharaNorth = 27.6667

// The source's arcs around Western Sahara: Morocco's Atlantic coast from the south,
// and its line with the feature W. Sahara (along the parallel, then down the berm).
const (
	atlanticArc = 804
	bermArc     = 811
)

// carveSahara cuts Morocco's ring along 27°40′ N, from where its line with the
// feature W. Sahara leaves the parallel to the coast.
func carveSahara(t *topology) error {
	morocco, err := t.unit("Morocco")
	if err != nil {
		return err
	}
	rest, err := t.unit("W. Sahara")
	if err != nil {
		return err
	}
	want := ring{804, 805, 806, 807, 808, 809, 810, 811}
	if len(morocco.polygons) != 1 || !slices.Equal(morocco.polygons[0][0], want) {
		return fmt.Errorf("the ring of arcs 804 to 811 is no longer Morocco: look at carveSahara")
	}
	coast, berm := t.arcs[atlanticArc], t.arcs[bermArc]
	// The line turns south where its longitude stops falling.
	turn := 0
	for berm[turn+1][0] < berm[turn][0] {
		turn++
	}
	landing := slices.IndexFunc(coast, func(p orb.Point) bool { return p[1] > saharaNorth })
	if turn == 0 || landing < 1 {
		return fmt.Errorf("the coast or the berm of Morocco does not reach 27°40′ N: look at carveSahara")
	}
	a, b := coast[landing-1], coast[landing]
	share := (saharaNorth - a[1]) / (b[1] - a[1])
	shore := roundPoint(orb.Point{a[0] + share*(b[0]-a[0]), saharaNorth})

	cut := parallel(berm[turn], shore)
	south := append(slices.Clone(coast[:landing]), shore)
	t.arcs[atlanticArc] = append([]orb.Point{shore}, coast[landing:]...)
	t.arcs[bermArc] = slices.Clone(berm[:turn+1])
	n := len(t.arcs)
	t.arcs = append(t.arcs, cut, south, slices.Clone(berm[turn:]))
	cutArc, southArc, bermSouth := n, n+1, n+2

	morocco.polygons[0][0] = append(slices.Clone(want), cutArc)
	carved := polygon{ring{southArc, ^cutArc, bermSouth}}
	rest.replace(^bermArc, ring{^bermSouth, ^bermArc})
	t.units = append(t.units, unit{name: saharaWest, polygons: []polygon{carved}})
	return nil
}

// parallel runs from a point west to the shore, along the shore's latitude, with a
// point every half degree so that a great arc between two of them stays on it.
func parallel(from, shore orb.Point) []orb.Point {
	cut := []orb.Point{from}
	for lon := from[0] - 0.02; lon > shore[0]+0.1; lon -= 0.5 {
		cut = append(cut, roundPoint(orb.Point{lon, shore[1]}))
	}
	return append(cut, shore)
}

// replace puts other entries into the place of one in the rings of a unit.
func (u *unit) replace(entry int, by ring) {
	for p := range u.polygons {
		for r, entries := range u.polygons[p] {
			if i := slices.Index(entries, entry); i >= 0 {
				u.polygons[p][r] = slices.Replace(slices.Clone(entries), i, i+1, by...)
			}
		}
	}
}

// splitIndianOcean parts Christmas Island (105.7 E) from the Cocos Islands (96.9 E).
func splitIndianOcean(t *topology) error {
	i := slices.IndexFunc(t.units, func(u unit) bool { return u.name == indianOceanTe })
	if i < 0 {
		return fmt.Errorf("no feature %q: look at splitIndianOcean", indianOceanTe)
	}
	east, west := unit{name: christmas}, unit{name: cocos}
	for _, p := range t.units[i].polygons {
		if t.points(p[0])[0][0] > 101 {
			east.polygons = append(east.polygons, p)
		} else {
			west.polygons = append(west.polygons, p)
		}
	}
	t.units = append(slices.Delete(t.units, i, i+1), east, west)
	return nil
}
