package atlas

import (
	"image/color"
	"math"

	"multivector/geo"
)

// Basemap is a service of map tiles that a map is drawn over: Web Mercator at
// whole zooms, stretched or shrunk a little to the map's scale. It takes effect
// on a page with one map whose view is Mercator about the equator, as geo.Fit
// makes them; the picture then leaves its ground clear where tiles are to lie.
type Basemap struct {
	Address     string // of a tile, with {z}, {x} and {y} for zoom, column and row
	Attribution string // whose map it is, as the credits print it
	Link        string // where the credits lead; empty: nowhere
	Side        int    // of a tile in pixels
	Deepest     int    // the largest zoom
}

// region is what is shown of a region over tiles: of the world, where people
// live. Mercator would make the polar lands larger than all others.
func (b *Basemap) region(r geo.Region) geo.Region {
	if b == nil {
		return r
	}
	return r.Inhabited()
}

// screenTile is a tile's side in dp where it is shown as large as it was drawn.
const screenTile = 256

// lay fits a map on a page to the tiles. Stretched tiles blur, and small ones
// cannot be read on a page of many pixels: what each gives up is shared.
func (b *Basemap) lay(v geo.View, room Rect, scale float64) (geo.View, geo.Tiles) {
	drawnFor := float64(b.Side) / screenTile // pixels per dp
	least := 0.8 * float64(b.Side) * math.Sqrt(scale/drawnFor)
	return v.OnTiles(max(1, least), b.Deepest, room.X, room.Y)
}

// basemap is what the credits say of the tiles.
func (w words) basemap(b *Basemap) paragraph {
	return paragraph{
		w.say("basemap"), b.Attribution + ". " + w.say("basemap.note") + ".",
		[]reference{{b.Attribution, b.Link}},
	}
}

// Strengths over tiles, of 255: the relief and the names of the tiles are to be
// read through a country's colour, and the colour through them. A faint tint
// says a number and needs more.
const (
	veilStrength   = 0xA8
	tintStrength   = 0xCC
	casingStrength = 0x90
)

// veil lets a basemap show through a fill. Where land is left plain, nothing
// covers the tiles.
func (k looks) veil(f Fill) Fill {
	if !k.veiled {
		return f
	}
	if f.Pattern == Plain && f.Base == k.palette.Land {
		return Fill{}
	}
	strength := veilStrength
	if f.Pattern == Plain && (k.mode == ByPartner || k.mode == ByCount) {
		strength = tintStrength
	}
	veil := func(c color.NRGBA) color.NRGBA { return withAlpha(c, uint8(int(c.A)*strength/0xFF)) }
	f.Base, f.Ink = veil(f.Base), veil(f.Ink)
	f.Bands = k.lists.bands.close(append(k.lists.bands.open(), f.Bands...))
	for i := range f.Bands {
		f.Bands[i].Colour = veil(f.Bands[i].Colour)
	}
	return f
}

// veilEntries shows in the legend what the map shows.
func (k looks) veilEntries(list []Entry) []Entry {
	for i := range list {
		list[i].Fill = k.veil(list[i].Fill)
	}
	return list
}

// clear reports whether a fill leaves what it covers as it was.
func (f Fill) clear() bool {
	return f.Pattern == Plain && f.Base.A == 0
}

// beyondTiles covers what lies off the map, where tiles would begin again.
func (m *mapPen) beyondTiles() {
	if m.p.ground.clear() {
		return
	}
	m.Begin(Group{ID: "beyond", Title: m.p.words.say("part.beyond")})
	defer m.End()
	rect(m.Pen, m.p.Map)
	m.trace(edgeOfMap, nil)
	m.Fill(Solid(m.p.palette.Page))
}

// casing lays a light line under the path, which sets the line that follows off
// from whatever the tiles show there.
func (m *mapPen) casing(width float64) {
	m.Stroke(Stroke{Fill: Solid(withAlpha(m.p.palette.Page, casingStrength)), Width: width + 1.6*m.p.scale})
}

// overTiles is the palette on a basemap, where faint letters would be lost.
func (p Palette) overTiles() Palette {
	p.Faint, p.Halo.A = p.Muted, 0xF0
	p.Land = p.Page // round letters, and under tints
	return p
}

// linesOverTiles is the palette of lines on a basemap, where white would be lost.
func (p Palette) linesOverTiles() Palette {
	p.Coast, p.Boundary = withAlpha(p.Muted, 0x60), withAlpha(p.Ink, 0xA0)
	return p
}
