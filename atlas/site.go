package atlas

// site is an outline on a chart, and the places in it and by it that have been
// found for names. The chart's lock guards it.
type site struct {
	code    string
	outline *footprint
	main    []Point // the largest ring
	mainBox Rect
	anchor  Point // a point well inside
	rooms   map[extent]*rooms
	scan    *scan // the chart's
}

// extent is how large a name is in pixels.
type extent struct{ w, h float64 }

// rooms are the places for names of one extent.
type rooms struct {
	w, h   float64
	level  []berth // found when asked for
	rows   bool    // whether level has been
	turned []berth // one or none, found when asked for
	tried  bool    // whether turned has been
	over   []berth // where level may run out over the sea
	out    bool    // whether over has been looked for
	coast  []berth // in the sea beside the country
	shore  bool    // whether coast has been looked for
	aside  []aside // with a leader line
}

func newSite(code string, f *footprint, on *scan) *site {
	f.measure()
	if len(f.rings) == 0 || !(f.area > 0) {
		return nil
	}
	s := &site{code: code, outline: f, rooms: map[extent]*rooms{}, scan: on}
	most := -1.0
	for _, ring := range f.rings {
		one := footprint{rings: [][]Point{ring}}
		if one.measure(); one.area > most {
			most, s.main, s.mainBox = one.area, ring, one.bound
		}
	}
	s.anchor = Point{s.mainBox.X + s.mainBox.W/2, s.mainBox.Y + s.mainBox.H/2}
	return s
}

// tight is the part of a name's height that its letters fill.
const tight = 0.85

// room returns the places for a name.
func (s *site) room(w, h float64) *rooms {
	key := extent{w, h}
	r, ok := s.rooms[key]
	if !ok {
		if len(s.rooms) >= mostExtents {
			clear(s.rooms)
		}
		r = &rooms{w: w, h: h}
		s.rooms[key] = r
	}
	return r
}

// level returns the places where a name stands level.
func (s *site) level(r *rooms) []berth {
	if !r.rows {
		r.rows = true
		r.level = s.outline.berths(r.w, tight*r.h, s.mainBox, s.scan)
	}
	return r.level
}

// narrow tells that no level place in the country has some pixels of room.
func (s *site) narrow(least float64) bool { return s.outline.bound.W < least*(1-1e-9) }

// mostExtents bounds what a site keeps: a name has a few sizes and languages.
const mostExtents = 24

// slanted returns the place along the site's axis, if it has one.
func (s *site) slanted(r *rooms) []berth {
	if !r.tried {
		r.tried = true
		if b, ok := s.outline.turned(r.w, tight*r.h, s.main, s.scan); ok {
			r.turned = []berth{b}
		}
	}
	return r.turned
}
