package export

import (
	"image/color"
	"io"
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"multivector/atlas"
)

// Lengths in a PDF file are points: 72 to the inch of 25.4 mm, where a pixel is
// the 96th part of an inch.
const (
	pointsPerPixel      = 72.0 / 96
	pointsPerMillimetre = 72.0 / 25.4
)

// writePDF writes a picture as a PDF file of one page: shapes, and text that can be
// selected in fonts that the file brings along. The same picture gives the same
// bytes.
func writePDF(w io.Writer, a *atlas.Atlas, p *atlas.Picture, m metadata) error {
	width, height := p.Width*pointsPerPixel, p.Height*pointsPerPixel
	if m.PaperWidth > 0 && m.PaperHeight > 0 {
		width, height = m.PaperWidth*pointsPerMillimetre, m.PaperHeight*pointsPerMillimetre
	}
	file := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	describe(file, p, m)
	file.AddPage()
	d := &pdf{Fpdf: file, typesetter: a.Type, height: height, kx: width / p.Width, ky: height / p.Height, faces: map[string]bool{}}
	file.SetLineJoinStyle("round")
	file.SetLineCapStyle("butt")
	if m.under != nil {
		d.under(m.under)
	}
	paintVectors(d, p)
	return file.Output(w)
}

// describe says what the file is, and leaves away all that changes by itself.
func describe(file *fpdf.Fpdf, p *atlas.Picture, m metadata) {
	file.SetCatalogSort(true)
	file.SetCreationDate(fileDate())
	file.SetModificationDate(fileDate())
	file.SetMargins(0, 0, 0)
	file.SetAutoPageBreak(false, 0)
	file.SetTitle(readable(p.Title), true)
	file.SetSubject(readable(p.Subtitle), true)
	file.SetAuthor(m.Program, true)
	file.SetCreator(m.Program, true)
	if m.Lang != "" {
		file.SetLang(m.Lang)
	}
	var keywords []string
	for _, e := range p.Legend {
		keywords = append(keywords, e.Label)
	}
	file.SetKeywords(readable(strings.Join(keywords, ", ")), true)
	if len(m.View) > 0 {
		file.SetXmpMetadata(xmp(p, m))
	}
}

// pdf is a page in the making.
type pdf struct {
	*fpdf.Fpdf
	typesetter *atlas.Typesetter
	height     float64 // points
	kx, ky     float64 // points to a pixel
	faces      map[string]bool
	groups     []bool // whether each open group clips
	buf        []byte
}

func (d *pdf) begin(g atlas.Group) {
	clips := !g.Clip.Empty()
	d.groups = append(d.groups, clips)
	if clips {
		d.ClipRect(g.Clip.X*d.kx, g.Clip.Y*d.ky, g.Clip.W*d.kx, g.Clip.H*d.ky, false)
	}
}

func (d *pdf) end() {
	last := len(d.groups) - 1
	if d.groups[last] {
		d.ClipEnd()
	}
	d.groups = d.groups[:last]
}

func (d *pdf) area(a area, c color.NRGBA) {
	d.SetFillColor(int(c.R), int(c.G), int(c.B))
	d.opacity(c)
	d.buf = d.buf[:0]
	for _, ring := range a {
		d.trace(ring, true)
	}
	d.buf = append(d.buf, "f*"...)
	d.RawWriteStr(string(d.buf))
}

func (d *pdf) lines(list []polyline, s lineStyle) {
	d.SetDrawColor(int(s.colour.R), int(s.colour.G), int(s.colour.B))
	d.opacity(s.colour)
	d.SetLineWidth(s.width * d.kx)
	dash := make([]float64, len(s.dash))
	for i, v := range s.dash {
		dash[i] = v * d.kx
	}
	d.SetDashPattern(dash, 0)
	d.buf = d.buf[:0]
	for _, l := range list {
		d.trace(l.points, l.closed)
	}
	d.buf = append(d.buf, 'S')
	d.RawWriteStr(string(d.buf))
}

// trace writes a ring or a line as path operators.
func (d *pdf) trace(points []atlas.Point, closed bool) {
	for i, p := range points {
		d.number(p.X * d.kx)
		d.number(d.height - p.Y*d.ky)
		if i == 0 {
			d.buf = append(d.buf, 'm', '\n')
		} else {
			d.buf = append(d.buf, 'l', '\n')
		}
	}
	if closed {
		d.buf = append(d.buf, 'h', '\n')
	}
}

// number writes a number of points, to a hundredth.
func (d *pdf) number(v float64) {
	d.buf = append(strconv.AppendFloat(d.buf, v, 'f', 2, 64), ' ')
}

// opacity sets how much a colour covers.
func (d *pdf) opacity(c color.NRGBA) {
	if alpha, _ := d.GetAlpha(); alpha != float64(c.A)/255 {
		d.SetAlpha(float64(c.A)/255, "Normal")
	}
}
