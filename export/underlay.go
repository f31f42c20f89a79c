package export

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"

	"codeberg.org/go-pdf/fpdf"
)

// under lays a picture of pixels under all that follows.
func (s *svg) under(img image.Image) {
	b := img.Bounds()
	s.putf(`<image id="%s" x="%d" y="%d" width="%d" height="%d" preserveAspectRatio="none" xlink:href="data:image/png;base64,`,
		s.id("basemap"), b.Min.X, b.Min.Y, b.Dx(), b.Dy())
	text := base64.NewEncoder(base64.StdEncoding, s.out)
	_ = png.Encode(text, img) // the writer keeps its error for the end
	_ = text.Close()
	s.put("\"/>\n")
}

// under lays a picture of pixels under all that follows.
func (d *pdf) under(img image.Image) {
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		d.SetError(err)
		return
	}
	b, as := img.Bounds(), fpdf.ImageOptions{ImageType: "PNG"}
	d.RegisterImageOptionsReader("basemap", as, &file)
	d.ImageOptions("basemap", float64(b.Min.X)*d.kx, float64(b.Min.Y)*d.ky, float64(b.Dx())*d.kx, float64(b.Dy())*d.ky, false, as, 0, "")
}
