package export

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/paulmach/orb"

	"multivector/atlas"
	"multivector/geo"
)

// overLoopback is a page of a region over the tiles of a server on loopback.
func overLoopback(t testing.TB, region string, width, height float64, serve http.HandlerFunc) Snapshot {
	t.Helper()
	a, l := shipped(t)
	_, b := tileServer(t, serve)
	r, err := geo.ParseRegion(region)
	if err != nil {
		t.Fatal(err)
	}
	s := plain(t, region, width, height)
	s.View = geo.Fit(geo.Mercator, r.Inhabited(), width, height, 0)
	s.Scale, s.Basemap = atlas.PageScale(width, height), b
	s.Page = &atlas.Page{Width: width, Height: height, Region: region, Program: "Multivector 0.0.0"}
	tiles := quick(t.TempDir())
	tiles.each, tiles.all = tilePatience, tilesPatience // drawing tiles takes its time
	return Snapshot{Atlas: a, Library: l, Settings: s, tiles: tiles}
}

// serveTiles answers with a picture for each tile.
func serveTiles(draw func(z, x, y int) image.Image) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var z, x, y int
		if _, err := fmt.Sscanf(r.URL.Path, "/%d/%d/%d.png", &z, &x, &y); err != nil {
			http.NotFound(w, r)
			return
		}
		_ = png.Encode(w, draw(z, x, y))
	}
}

// squared is a tile whose pixels say where they are: red from west to east, green
// from north to south, blue for which tile it is.
func squared(_, x, y int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, 256, 256))
	for v := range 256 {
		for u := range 256 {
			img.SetRGBA(u, v, color.RGBA{uint8(u), uint8(v), tileMark(x, y), 255})
		}
	}
	return img
}

func tileMark(x, y int) uint8 { return uint8(40*x + 90*y + 17) }

// TestTilesLieWhereTheyBelong: every pixel of the map that is not painted over
// shows the very piece of the earth that lies there.
func TestTilesLieWhereTheyBelong(t *testing.T) {
	for _, region := range []string{"central-asia", "caucasus", "150,-50,-150,10", "-179,50,-140,72", "world"} {
		t.Run(region, func(t *testing.T) {
			s := overLoopback(t, region, 1203, 677, serveTiles(squared))
			p := s.Picture()
			page := NewFrames(s.Atlas).Draw(nil, p)
			img := image.NewRGBA(page.Rect)
			copy(img.Pix, page.Pix)
			if err := overTiles(t.Context(), s, p, img); err != nil {
				t.Fatal(err)
			}
			tiles, looked := p.Tiles, 0
			for y := int(p.Map.Y) + 1; y < int(p.Map.Y+p.Map.H)-1; y++ {
				for x := int(p.Map.X) + 1; x < int(p.Map.X+p.Map.W)-1; x++ {
					if page.RGBAAt(x, y).A != 0 {
						continue
					}
					wx, wy := x+tiles.Left, y+tiles.Top
					u, v := floorMod(wx, tiles.Side), floorMod(wy, tiles.Side)
					if min(u, v) < 4 || max(u, v) >= tiles.Side-4 {
						continue // where the stretching mixes in the tile's edge
					}
					at := func(i int) int { return int((float64(i)+0.5)*256/float64(tiles.Side) - 0.5 + 0.5) }
					column, row := floorMod(floorDiv(wx, tiles.Side), 1<<tiles.Zoom), wy/tiles.Side
					want := color.RGBA{uint8(at(u)), uint8(at(v)), tileMark(column, row), 255}
					if got := img.RGBAAt(x, y); levelsApart(got, want) > 2 {
						t.Fatalf("%d, %d shows %v of the tiles, want %v", x, y, got, want)
					}
					looked++
				}
			}
			if looked < 50_000 {
				t.Errorf("only %d pixels of the tiles are to be seen", looked)
			}
		})
	}
}

// levelsApart is how far two colours lie apart in the worst of their parts.
func levelsApart(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B), d(a.A, b.A))
}

// TestColoursLieOnTheirCountries: where the tiles say that a country with links
// is, by the arithmetic of tiles alone, its colour lies over them.
func TestColoursLieOnTheirCountries(t *testing.T) {
	for _, region := range []string{"central-asia", "europe"} {
		s := overLoopback(t, region, 1203, 677, serveTiles(squared))
		p := s.Picture()
		page := NewFrames(s.Atlas).Draw(nil, p)
		world := float64(p.Tiles.World())
		bare, looked := 0, 0
		for y := int(p.Map.Y) + 1; y < int(p.Map.Y+p.Map.H)-1; y++ {
			for x := int(p.Map.X) + 1; x < int(p.Map.X+p.Map.W)-1; x++ {
				lon := (float64(x+p.Tiles.Left)+0.5)/world*360 - 180
				lat := math.Atan(math.Sinh(math.Pi*(1-2*(float64(y+p.Tiles.Top)+0.5)/world))) * 180 / math.Pi
				if p.Marks[p.Country(s.Atlas.World.At(orb.Point{lon, lat}))].State != atlas.Linked {
					continue
				}
				looked++
				if page.RGBAAt(x, y).A == 0 {
					bare++
				}
			}
		}
		if looked < 50_000 || bare > looked/2000 {
			t.Errorf("%s: %d of %d pixels of countries with links are bare", region, bare, looked)
		}
	}
}

// TestOverWhiteTiles: go-staticmaps adds nothing of its own to our picture.
func TestOverWhiteTiles(t *testing.T) {
	s := overLoopback(t, "central-asia", 801, 601, serveTiles(func(int, int, int) image.Image {
		return image.NewPaletted(image.Rect(0, 0, 256, 256), color.Palette{color.White})
	}))
	p := s.Picture()
	page := NewFrames(s.Atlas).Draw(nil, p)
	img := image.NewRGBA(page.Rect)
	copy(img.Pix, page.Pix)
	if err := overTiles(t.Context(), s, p, img); err != nil {
		t.Fatal(err)
	}
	differ := 0
	for y := range page.Rect.Dy() {
		for x := range page.Rect.Dx() {
			want := page.RGBAAt(x, y)
			rest := 255 - want.A
			want = color.RGBA{want.R + rest, want.G + rest, want.B + rest, 255}
			switch d := levelsApart(img.RGBAAt(x, y), want); {
			case d > 1:
				t.Fatalf("%d, %d is %v, want %v", x, y, img.RGBAAt(x, y), want)
			case d == 1:
				differ++
			}
		}
	}
	if most := page.Rect.Dx() * page.Rect.Dy() / 100; differ > most {
		t.Errorf("%d pixels differ by one level, want %d at most", differ, most)
	}
}

// TestTilesAskedForAreTilesSeen: no tile is fetched that the map does not show.
func TestTilesAskedForAreTilesSeen(t *testing.T) {
	var asked atomic.Int32
	draw := serveTiles(squared)
	s := overLoopback(t, "central-asia", 1920, 1080, func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		draw(w, r)
	})
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := Write(t.Context(), out, FormatPNG, s); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same tiles make two pictures")
	}
	p := s.Picture()
	side := float64(p.Tiles.Side)
	if most := int32((p.Map.W/side + 2) * (p.Map.H/side + 2)); asked.Load() > most {
		t.Errorf("%d tiles were asked for, %d can be in sight", asked.Load(), most)
	}
}

// TestTilesUnderShapes: an SVG and a page have the tiles as one picture where the map is.
func TestTilesUnderShapes(t *testing.T) {
	s := overLoopback(t, "central-asia", 640, 360, serveTiles(squared))
	t.Run("svg", func(t *testing.T) { tilesLieUnder(t, s, FormatSVG, s.Picture()) })
	all := toggles(s.Library, s.Settings)
	t.Run("html", func(t *testing.T) { tilesLieUnder(t, s, FormatHTML, s.subsets(all)[1<<len(all)-1]) })
}

// tilesLieUnder holds the tiles in a file against those under a picture.
func tilesLieUnder(t *testing.T, s Snapshot, f Format, p *atlas.Picture) {
	t.Helper()
	var file bytes.Buffer
	if err := Write(t.Context(), &file, f, s); err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(file.String(), `<image id="basemap"`)
	var x, y, width, height int
	if _, err := fmt.Sscanf(after, ` x="%d" y="%d" width="%d" height="%d"`, &x, &y, &width, &height); err != nil {
		t.Fatalf("no place of the tiles: %v", err)
	}
	_, after, _ = strings.Cut(after, "base64,")
	text, _, _ := strings.Cut(after, `"`)
	got, err := png.Decode(base64.NewDecoder(base64.StdEncoding, strings.NewReader(text)))
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(image.Rect(0, 0, 640, 360))
	if err := overTiles(t.Context(), s, p, want); err != nil {
		t.Fatal(err)
	}
	if got.Bounds().Size() != image.Pt(width, height) || width < 500 || height < 150 {
		t.Fatalf("%v pixels on %d × %d", got.Bounds(), width, height)
	}
	for v := range height {
		for u := range width {
			if c := color.RGBAModel.Convert(got.At(u, v)); c != want.RGBAAt(x+u, y+v) || want.RGBAAt(x+u, y+v).A == 0 {
				t.Fatalf("%d, %d is %v, want %v", u, v, c, want.RGBAAt(x+u, y+v))
			}
		}
	}
}

// TestWhereNoTilesLie: formats without a place for them say so, and maps.
func TestWhereNoTilesLie(t *testing.T) {
	s := overLoopback(t, "central-asia", 640, 360, http.NotFound)
	for _, f := range Formats() {
		if CheckBasemap(f) == nil {
			continue
		}
		var out bytes.Buffer
		if err := Write(t.Context(), &out, f, s); err == nil || !strings.Contains(err.Error(), ".png") || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", f, err, out.Len())
		}
	}
	other := s
	other.Settings.View.Projection = geo.Robinson
	if err := Write(t.Context(), &bytes.Buffer{}, FormatPNG, other); err == nil || !strings.Contains(err.Error(), "mercator") {
		t.Errorf("Robinson: %v", err)
	}
	other = s
	other.Settings.Page = nil
	if err := Write(t.Context(), &bytes.Buffer{}, FormatPNG, other); err == nil {
		t.Error("a map without credits left over tiles")
	}
}

// TestBasemapIsCredited: whose map it is stands on every page, in each language.
func TestBasemapIsCredited(t *testing.T) {
	s := overLoopback(t, "central-asia", 640, 360, http.NotFound)
	s.Settings.Basemap = openStreetMap()
	for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
		s.Settings.Lang = lang
		r := &texts{}
		atlas.Paint(r, s.Picture())
		if r.links["© OpenStreetMap contributors"] != "https://www.openstreetmap.org/copyright" {
			t.Errorf("%s: no credit with a link: %v", lang, r.links)
		}
	}
}

// texts is a pen that keeps the texts and where they lead.
type texts struct {
	atlas.Pen
	links map[string]string
}

func (r *texts) Begin(atlas.Group)   {}
func (r *texts) End()                {}
func (r *texts) MoveTo(_, _ float64) {}
func (r *texts) LineTo(_, _ float64) {}
func (r *texts) Close()              {}
func (r *texts) Fill(atlas.Fill)     {}
func (r *texts) Stroke(atlas.Stroke) {}
func (r *texts) Text(one atlas.Text) {
	if r.links == nil {
		r.links = map[string]string{}
	}
	r.links[one.String] = one.Link
}
