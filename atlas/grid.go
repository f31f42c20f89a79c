package atlas

import (
	"math"

	"multivector/geo"
)

// panelPlace is where the page has the panel of a partner.
type panelPlace struct {
	partner    string
	head, room Rect
	view       geo.View
}

// multiplesSet is a page of panels, set.
type multiplesSet struct {
	pageSet
	places []panelPlace
	grid   grid
}

// Sizes on a page of panels in dp.
const (
	panelAcross = 30.0 // between columns
	panelDown   = 16.0 // between rows
	blockSize   = 12.0 // letters of the text in a cell of the grid
	blockLeast  = 8.0
	leastCell   = 110.0 // a narrower cell is not for text
	columnWide  = 330.0 // a wider column is not read well
)

// grid divides a room into cells, one of them for each panel.
type grid struct {
	columns, rows int
	wide, high    float64 // of a cell in pixels
	across, down  float64 // between cells
	head          float64 // height of a panel's head
	room          Rect
	view          geo.View // of every panel
	text          block
	beside        bool // the text stands in the empty cells, else under the panels
	worth         float64
}

// setMultiples sets the text of a page of panels and the places of these, in
// the grid that shows the maps largest; or the text alone, with the grid of the
// page as it was set before.
func (a *Atlas) setMultiples(s Settings, p *Picture, partners []string, before *multiplesSet, keep bool) *multiplesSet {
	set := &multiplesSet{}
	side := s.side()
	top := a.setHead(&set.pageSet, s, p.Title, p.Subtitle) + 14*s.Scale
	room := Rect{side, top, s.Page.Width - 2*side, max(1, s.Page.Height-side*0.7-top)}
	keys := append(p.Legend[:len(p.Legend):len(p.Legend)], p.Groups...)
	var g grid
	if keep && before != nil {
		g = before.grid
		g.text = a.refill(s, p.foot, keys, g.text)
	} else {
		g = a.bestGrid(s, room, len(partners), p.foot, keys).trimmed()
	}
	set.room, set.grid = g.room, g
	for i, partner := range partners {
		cell := g.cell(i)
		set.places = append(set.places, panelPlace{
			partner,
			Rect{cell.X, cell.Y, cell.W, g.head},
			Rect{cell.X, cell.Y + g.head, cell.W, cell.H - g.head},
			g.view,
		})
	}
	if g.beside {
		at := g.cell(len(partners))
		if g.columns == len(partners) {
			at.X, at.Y = g.room.X+g.room.W+g.across, g.room.Y
		}
		set.put(g.text, at.X, at.Y, g.text.room-g.text.high)
	} else {
		set.put(g.text, side, s.Page.Height-side*0.7-g.text.high, s.footSpare())
	}
	return set
}

// trimmed takes from the panels of a map of the whole earth what lies above and
// below it, and gives some of it to the rows' distance.
func (g grid) trimmed() grid {
	spare := spareHeight(g.view)
	g.high -= spare
	g.view = g.view.Resize(g.view.Width, g.view.Height-spare)
	g.down += min(spare, g.down)
	return g
}

// spareHeight is how many pixels lie above and below a map of the whole earth.
func spareHeight(v geo.View) float64 {
	edge := &footprint{}
	v.Outline(edge)
	edge.measure()
	if !(edge.area > 0) || edge.bound.W > v.Width {
		return 0
	}
	return max(0, v.Height-edge.bound.H-2)
}

// cell is a place of the grid, counted along the rows.
func (g grid) cell(i int) Rect {
	column, row := float64(i%g.columns), float64(i/g.columns)
	return Rect{g.room.X + column*(g.wide+g.across), g.room.Y + row*(g.high+g.down), g.wide, g.high}
}

// bestGrid looks at all grids for n panels, with the text in the cells that
// stay empty, or under them.
func (a *Atlas) bestGrid(s Settings, room Rect, n int, paragraphs []paragraph, keys []Entry) grid {
	k := s.Scale
	var best grid
	try := func(g grid, penalty float64) {
		if g.view = s.pageView(Rect{0, 0, g.wide, g.high - g.head}); best.rows == 0 || g.view.Scale*penalty > best.worth {
			g.worth = g.view.Scale * penalty
			best = g
		}
	}
	foot, ok := a.fitBlock(s, paragraphs, keys, room.W, footShare*s.Page.Height, blockSize*k*0.88, footLeast*k)
	if most := footMost * s.Page.Height; !ok && foot.high > most {
		foot = a.cutBlock(s, paragraphs, keys, room.W, most, footLeast*k)
	}
	foot.room = foot.high // the panels take the rest
	for columns := 1; columns <= n+1; columns++ {
		rows := (n + columns - 1) / columns
		empty := columns*rows - n
		if columns <= n {
			under := room
			under.H = max(1, under.H-foot.high-12*k)
			// An empty cell looks as if something were missing.
			try(divide(under, columns, rows, k).with(foot, false), math.Pow(0.9, float64(min(empty, 1))))
		}
		if empty == 0 {
			continue
		}
		g := divide(room, columns, rows, k)
		width := float64(empty)*(g.wide+g.across) - g.across
		if rows == 1 && width > columnWide*k { // beside one row the text needs no whole cell
			width = columnWide * k
			g = divide(Rect{room.X, room.Y, room.W - width - g.across, room.H}, n, 1, k)
		}
		if width < leastCell*k {
			continue
		}
		if text, ok := a.fitBlock(s, paragraphs, keys, width, g.high, blockSize*k, blockLeast*k); ok {
			// Smaller letters are worth a somewhat smaller map.
			try(g.with(text, true), math.Sqrt(text.size/(blockSize*k)))
		}
	}
	return best
}

// divide makes a grid of a room.
func divide(room Rect, columns, rows int, k float64) grid {
	g := grid{columns: columns, rows: rows, room: room}
	g.across, g.down = panelAcross*k, panelDown*k
	if columns > 1 {
		g.across = min(g.across, 0.2*room.W/float64(columns-1))
	}
	if rows > 1 {
		g.down = min(g.down, 0.2*room.H/float64(rows-1))
	}
	g.wide = (room.W - g.across*float64(columns-1)) / float64(columns)
	g.high = (room.H - g.down*float64(rows-1)) / float64(rows)
	g.head = min(headHigh*k, headShare*g.high)
	return g
}

func (g grid) with(text block, beside bool) grid {
	g.text, g.beside = text, beside
	return g
}
