package export

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strconv"

	sm "github.com/flopp/go-staticmaps"
	"github.com/fogleman/gg"
	"github.com/golang/geo/s2"
	scaler "golang.org/x/image/draw"

	"multivector/atlas"
)

// tileSheet are the tiles that lie under a map, as one sheet.
type tileSheet struct {
	zoom, side int
	first      image.Point     // column and row of the first tile; the column may lie beyond ±180°
	count      image.Point     // columns and rows
	corner     image.Point     // where the sheet lies on the page
	onPage     image.Rectangle // what of the page is map, and on the earth
}

func newTileSheet(p *atlas.Picture) tileSheet {
	t := p.Tiles
	s := tileSheet{zoom: t.Zoom, side: t.Side}
	room := image.Rect(
		int(math.Floor(p.Map.X)), int(math.Floor(p.Map.Y)),
		int(math.Ceil(p.Map.X+p.Map.W)), int(math.Ceil(p.Map.Y+p.Map.H)))
	onEarth := room.Add(image.Pt(t.Left, t.Top)).Intersect(image.Rect(t.West, 0, t.East, t.World()))
	if onEarth.Empty() {
		return s
	}
	s.onPage = onEarth.Sub(image.Pt(t.Left, t.Top))
	s.first = image.Pt(floorDiv(onEarth.Min.X, t.Side), onEarth.Min.Y/t.Side)
	s.count = image.Pt(floorDiv(onEarth.Max.X-1, t.Side)+1, (onEarth.Max.Y-1)/t.Side+1).Sub(s.first)
	s.corner = s.first.Mul(t.Side).Sub(image.Pt(t.Left, t.Top))
	return s
}

func (s tileSheet) empty() bool { return s.onPage.Empty() }

// tiles lists the tiles of the sheet, each once: where the map meets itself at
// its two sides, a column can lie on the sheet twice.
func (s tileSheet) tiles() []tile {
	columns := min(s.count.X, 1<<s.zoom)
	var list []tile
	for y := range s.count.Y {
		for x := range columns {
			list = append(list, tile{s.zoom, floorMod(s.first.X+x, 1<<s.zoom), s.first.Y + y})
		}
	}
	return list
}

// stage puts tiles into a folder in which go-staticmaps looks for them, as
// large as they are on the page.
func stage(folder string, side int) func(tile, []byte) error {
	return func(t tile, raw []byte) error {
		raw, err := resized(raw, side)
		if err != nil {
			return err
		}
		path := filepath.Join(folder, staged, strconv.Itoa(t.z), strconv.Itoa(t.x), strconv.Itoa(t.y))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		return os.WriteFile(path, raw, 0o600)
	}
}

// resized returns a tile with another side in pixels.
func resized(raw []byte, side int) ([]byte, error) {
	from, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil || from.Bounds().Dx() == side {
		return raw, err
	}
	to := image.NewRGBA(image.Rect(0, 0, side, side))
	scaler.CatmullRom.Scale(to, to.Rect, from, from.Bounds(), draw.Src, nil)
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.NoCompression}).Encode(&out, to)
	return out.Bytes(), err
}

// staged is what the one provider of tiles is called.
const staged = "tiles"

// render lays the tiles of a folder side by side and the page over them. The
// library's own fetcher has no time-out, reads without end and makes folders
// that all can write to: so it is offline and only reads what we fetched.
func (s tileSheet) render(folder string, page *image.RGBA) (image.Image, error) {
	m := sm.NewContext()
	m.SetOnline(false)
	m.SetCache(sm.NewTileCache(folder, 0o700))
	m.SetTileProvider(&sm.TileProvider{Name: staged, TileSize: s.side, URLPattern: "offline"})
	m.OverrideAttribution("") // it stands in the credits of the page
	m.SetZoom(s.zoom)
	m.SetCenter(s.middle())
	m.SetSize(s.count.X*s.side-2, s.count.Y*s.side-2) // less than whole tiles, so that rounding adds none
	m.AddObject(overlay{page, s.corner})
	under, _, err := m.RenderWithTransformer()
	if err != nil {
		return nil, fmt.Errorf("the basemap cannot be laid: %w", err)
	}
	if got, want := under.Bounds().Size(), s.count.Mul(s.side); got != want {
		return nil, fmt.Errorf("the basemap cannot be laid: it is %v pixels and not %v", got, want)
	}
	return under, nil
}

// middle is the place in the middle of the sheet.
func (s tileSheet) middle() s2.LatLng {
	n := math.Exp2(float64(s.zoom))
	x, y := float64(s.first.X)+float64(s.count.X)/2, float64(s.first.Y)+float64(s.count.Y)/2
	return s2.LatLngFromDegrees(math.Atan(math.Sinh(math.Pi*(1-2*y/n)))*180/math.Pi, 360*x/n-180)
}

// overlay is our picture as an object on a map of go-staticmaps.
type overlay struct {
	page   *image.RGBA
	corner image.Point // of the tiles on the page
}

// Compile-time proof that it is an object of a map.
var _ sm.MapObject = overlay{}

// Bounds is the whole earth: where the map lies is set already.
func (o overlay) Bounds() s2.Rect { return s2.FullRect() }

// ExtraMarginPixels are none.
func (o overlay) ExtraMarginPixels() (left, top, right, bottom float64) { return 0, 0, 0, 0 }

// Draw lays the page over the tiles.
func (o overlay) Draw(dc *gg.Context, _ *sm.Transformer) {
	if under, ok := dc.Image().(draw.Image); ok {
		draw.Draw(under, under.Bounds(), o.page, o.corner, draw.Over)
	}
}

// floorDiv divides whole numbers and rounds down.
func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }
