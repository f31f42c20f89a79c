package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// mend puts right what quantising and cutting did to the source: arcs walked out
// and back, rings without area, the Vatican, and the cut along 180 degrees.
func mend(t topology) (topology, error) {
	t.dropSpikes()
	if err := t.redrawVatican(); err != nil {
		return t, err
	}
	if err := t.partMacao(); err != nil {
		return t, err
	}
	t.dropFlat()
	return t, t.joinAcrossMeridian()
}

// partMacao takes out the one point where the coast of a Chinese island beside Macao
// reaches into Macao: the only place where two units of the source overlap.
func (t topology) partMacao() error {
	overlap := orb.Point{113.5289, 22.2003}
	for i, arc := range t.arcs {
		if at := slices.Index(arc, overlap); at > 0 && at < len(arc)-1 {
			t.arcs[i] = slices.Delete(slices.Clone(arc), at, at+1)
			return nil
		}
	}
	return fmt.Errorf("no arc has the point %v beside Macao: look at partMacao", overlap)
}

// dropSpikes removes arcs that a ring walks out and straight back again: a tongue of
// the Jordan valley, and closed arcs without area inside longer rings.
func (t topology) dropSpikes() {
	t.rings(func(u *unit, p, r int) {
		entries := u.polygons[p][r]
		if len(entries) > 1 {
			entries = slices.DeleteFunc(entries, func(e int) bool { return isFlat(t.arcs[index(e)]) })
		}
		for i := 0; i < len(entries) && len(entries) > 2; {
			next := (i + 1) % len(entries)
			if entries[i] != ^entries[next] {
				i++
				continue
			}
			entries = slices.Delete(entries, max(i, next), max(i, next)+1)
			entries = slices.Delete(entries, min(i, next), min(i, next)+1)
			i = 0
		}
		u.polygons[p][r] = entries
	})
}

// isFlat tells whether a closed arc encloses nothing.
func isFlat(arc []orb.Point) bool {
	return arc[0] == arc[len(arc)-1] && math.Abs(signedArea(arc)) < 1e-9
}

// vatican is the outline of Vatican City to about 50 m, counter-clockwise; the
// source's quantising left a line of it. Drawn by hand from the well-known extent
// 12.4457–12.4584 E, 41.9002–41.9075 N.
func vatican() []orb.Point {
	return []orb.Point{
		{12.4457, 41.9020},
		{12.4480, 41.9002},
		{12.4530, 41.9007},
		{12.4584, 41.9016},
		{12.4584, 41.9031},
		{12.4568, 41.9041},
		{12.4574, 41.9063},
		{12.4545, 41.9075},
		{12.4510, 41.9072},
		{12.4480, 41.9047},
		{12.4457, 41.9020},
	}
}

// redrawVatican gives the Vatican its area back, and Italy the same hole.
func (t topology) redrawVatican() error {
	u, err := t.unit("Vatican")
	if err != nil {
		return err
	}
	if len(u.polygons) != 1 || len(u.polygons[0]) != 1 || len(u.polygons[0][0]) != 1 {
		return fmt.Errorf("the Vatican is no longer one ring of one arc: look at redrawVatican")
	}
	t.arcs[index(u.polygons[0][0][0])] = vatican()
	return nil
}

// dropFlat removes polygons and holes whose ring encloses nothing.
func (t topology) dropFlat() {
	for i := range t.units {
		u := &t.units[i]
		for p := range u.polygons {
			u.polygons[p] = slices.DeleteFunc(u.polygons[p], func(r ring) bool {
				return math.Abs(signedArea(t.points(r))) < 1e-9
			})
		}
		u.polygons = slices.DeleteFunc(u.polygons, func(p polygon) bool { return len(p) == 0 })
	}
}

// signedArea of a closed list of points in square degrees, short way round, positive
// when counter-clockwise; it only serves to tell nothing from something.
func signedArea(points []orb.Point) float64 {
	area := 0.0
	for i := 1; i < len(points); i++ {
		dx := math.Remainder(points[i][0]-points[i-1][0], 360)
		dy := points[i][1] - points[0][1] + points[i-1][1] - points[0][1]
		area -= dx * dy / 2
	}
	return area
}
