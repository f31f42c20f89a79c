package export

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"math"
	"os"
	"slices"

	"multivector/atlas"
)

// CheckBasemap tells whether a format can hold map tiles; the error names those
// that can.
func CheckBasemap(f Format) error {
	if slices.Contains(basemapFormats(), f) {
		return nil
	}
	return fmt.Errorf("a basemap is a picture of pixels, for which %s has no place; write a %s, or take --basemap none", f, listed(basemapFormats()))
}

// basemapFormats are the formats that hold map tiles: as pixels among pixels, or
// as one picture under the shapes.
func basemapFormats() []Format { return []Format{FormatPNG, FormatSVG, FormatPDF, FormatHTML} }

// writeOverTiles writes a snapshot over its basemap.
func writeOverTiles(ctx context.Context, w io.Writer, f Format, s Snapshot) error {
	if err := CheckBasemap(f); err != nil {
		return err
	}
	if f == FormatHTML {
		return writeHTML(w, s, func(p *atlas.Picture) (image.Image, error) { return underlay(ctx, s, p) })
	}
	p := s.Picture()
	if f == FormatPNG {
		page := NewFrames(s.Atlas).Draw(nil, p)
		if err := overTiles(ctx, s, p, page); err != nil {
			return err
		}
		return encodePNG(w, page, p, s.meta())
	}
	m := s.meta()
	var err error
	if m.under, err = underlay(ctx, s, p); err != nil {
		return err
	}
	if f == FormatSVG {
		return writeSVG(w, p, m)
	}
	return writePDF(w, s.Atlas, p, m)
}

// underlay is what of a basemap lies under the map of a snapshot's picture, at
// its place on the page.
func underlay(ctx context.Context, s Snapshot, p *atlas.Picture) (image.Image, error) {
	under := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(p.Width)), int(math.Ceil(p.Height))))
	if err := overTiles(ctx, s, p, under); err != nil {
		return nil, err
	}
	return under.SubImage(newTileSheet(p).onPage), nil
}

// overTiles lays a page, on which the map's ground is clear, over the basemap
// of a snapshot's picture. What is in sight of the tiles is fetched first, all
// of it; a picture with holes is none.
func overTiles(ctx context.Context, s Snapshot, p *atlas.Picture, page *image.RGBA) error {
	if p.Tiles == nil {
		return errors.New("a basemap lies under one map in the projection mercator; choose it, or take --basemap none")
	}
	b := s.Settings.Basemap
	if _, err := checkAddress(b.Address); err != nil {
		return fmt.Errorf("the picture lies over tiles from %s, and a file does not carry their whole address; write --basemap ADDRESS, or take --basemap none", b.Address)
	}
	sheet := newTileSheet(p)
	if sheet.empty() {
		return nil
	}
	folder, err := os.MkdirTemp("", "multivector-tiles-")
	if err != nil {
		return fmt.Errorf("no room to put the basemap's tiles: %w", err)
	}
	defer os.RemoveAll(folder)
	tiles := s.tiles
	if tiles == nil {
		tiles = newTileFetcher(s.meta().Program)
	}
	if err := tiles.fetch(ctx, b, sheet.tiles(), stage(folder, sheet.side)); err != nil {
		return err
	}
	under, err := sheet.render(folder, page)
	if err != nil {
		return err
	}
	draw.Draw(page, sheet.onPage, under, sheet.onPage.Min.Sub(sheet.corner), draw.Src)
	return nil
}
