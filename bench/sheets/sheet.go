package main

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"multivector/assets"
	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// sheet is pictures in rows.
type sheet struct {
	name string // of the file
	rows [][]cell
}

// cell is one picture and what is written over it.
type cell struct {
	label    string
	settings atlas.Settings
}

// Measures of a sheet in pixels.
const (
	gap       = 6
	labelSize = 12
	labelRoom = 18 // above a picture
)

// plain are the settings that the cells begin with: the map alone.
func plain(v geo.View) atlas.Settings {
	return atlas.Settings{
		View: v, Mode: atlas.ByStripes, Boundaries: geo.DefaultBoundaries, Lang: "en", Palette: atlas.Light(), Scale: 1,
		Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
	}
}

// size is how large a cell's picture is in pixels.
func (c cell) size() image.Point {
	w, h := c.settings.View.Width, c.settings.View.Height
	if c.settings.Page != nil {
		w, h = c.settings.Page.Width, c.settings.Page.Height
	}
	return image.Pt(int(w), int(h))
}

// size is how large the sheet is in pixels.
func (s sheet) size() image.Point {
	all := image.Pt(0, gap)
	for _, row := range s.rows {
		width, height := gap, 0
		for _, c := range row {
			width, height = width+c.size().X+gap, max(height, c.size().Y)
		}
		all.X, all.Y = max(all.X, width), all.Y+labelRoom+height+gap
	}
	return all
}

// write draws a sheet as a PNG file.
func (s *studio) write(sheet sheet) func(io.Writer) error {
	return func(w io.Writer) error {
		page := image.NewRGBA(image.Rectangle{Max: sheet.size()})
		draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
		y := gap
		for _, row := range sheet.rows {
			x, height := gap, 0
			for _, c := range row {
				s.letters.write(page, x, y+labelRoom-5, c.label)
				picture := export.NewFrames(s.atlas).Draw(nil, s.atlas.Compose(s.library, c.settings))
				at := image.Pt(x, y+labelRoom)
				draw.Draw(page, picture.Rect.Add(at), picture, image.Point{}, draw.Over)
				x, height = x+c.size().X+gap, max(height, c.size().Y)
			}
			y += labelRoom + height + gap
		}
		return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, fewColours(page))
	}
}

// letters writes labels.
type letters struct{ face font.Face }

func newLetters() (letters, error) {
	f, err := opentype.Parse(assets.InterSemiBold())
	if err != nil {
		return letters{}, err
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: labelSize, DPI: 72})
	return letters{face}, err
}

func (l letters) write(to draw.Image, x, y int, text string) {
	d := font.Drawer{Dst: to, Src: image.NewUniform(color.Gray{0x30}), Face: l.face, Dot: fixed.P(x, y)}
	d.DrawString(text)
}
