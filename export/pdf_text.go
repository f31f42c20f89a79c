package export

import (
	"math"
	"slices"

	"multivector/assets"
	"multivector/atlas"
)

// drift is how far in ems a letter may stand from where our typesetter puts it
// before it is placed anew.
const drift = 0.004

// text writes a line of text over its halo.
func (d *pdf) text(t atlas.Text) {
	runs, width := d.runs(t)
	x := beginning(t, width)
	if t.Angle != 0 {
		d.TransformBegin()
		d.TransformRotate(-t.Angle, t.X*d.kx, t.Y*d.ky)
		defer d.TransformEnd()
	}
	if t.Halo.A > 0 && t.HaloW > 0 {
		d.halo(t, x)
	}
	d.opacity(t.Colour)
	d.SetTextColor(int(t.Colour.R), int(t.Colour.G), int(t.Colour.B))
	d.write(t, runs, x)
	if t.Link != "" {
		d.LinkString(x*d.kx, (t.Y-0.8*t.Size)*d.ky, width*d.kx, t.Size*d.ky, t.Link)
	}
}

// textRun is a stretch of a line that stands right when its letters follow each
// other with their own widths.
type textRun struct {
	x       float64 // pixels from the line's beginning
	chinese bool
	text    []rune
}

func (d *pdf) write(t atlas.Text, runs []textRun, x float64) {
	for _, r := range runs {
		d.face(t.Weight, r.chinese)
		d.SetFontSize(t.Size * d.kx)
		d.Text((x+r.x)*d.kx, t.Y*d.ky, string(r.text))
	}
}

// runs splits a line where kerning, spacing or another font asks for it.
func (d *pdf) runs(t atlas.Text) (runs []textRun, width float64) {
	line, runes := d.typesetter.Line(t.Weight, t.String), []rune(t.String)
	width = line.Width*t.Size + t.Spacing*float64(max(0, len(line.Glyphs)-1))
	at := 0.0 // ems: where the next letter of the run would stand
	for i, g := range line.Glyphs {
		if i > 0 && line.Glyphs[i-1].Rune == g.Rune {
			continue // one of several glyphs for a letter
		}
		after := len(runes)
		if k := slices.IndexFunc(line.Glyphs[i:], func(o atlas.Glyph) bool { return o.Rune > g.Rune }); k >= 0 {
			after = line.Glyphs[i+k].Rune
		}
		x := g.X + t.Spacing*float64(i)/t.Size
		if n := len(runs); n == 0 || runs[n-1].chinese != g.Chinese || math.Abs(x-at) > drift {
			runs = append(runs, textRun{x: x * t.Size, chinese: g.Chinese})
			at = x
		}
		last := &runs[len(runs)-1]
		for _, r := range runes[g.Rune:after] {
			r = basic(r)
			last.text = append(last.text, r)
			at += d.advance(t.Weight, g.Chinese, r)
		}
	}
	return runs, width
}

// basic replaces the letters beyond the first 65,536, which the fonts lack.
func basic(r rune) rune {
	if r > 0xFFFF {
		return '\uFFFD'
	}
	return r
}

// advance is the width of a letter in ems as the file's font has it.
func (d *pdf) advance(w atlas.Weight, chinese bool, r rune) float64 {
	d.face(w, chinese)
	return float64(d.GetStringSymbolWidth(string(r))) / 1000
}

// face makes a font the current one, and brings it into the file on first use.
func (d *pdf) face(w atlas.Weight, chinese bool) {
	name := [...]string{atlas.Regular: "inter", atlas.SemiBold: "inter-600", atlas.Bold: "inter-700", atlas.Italic: "inter-italic"}[w]
	if chinese {
		name = "noto-sans-sc"
	}
	if !d.faces[name] {
		d.faces[name] = true
		// The library writes into what it is given.
		d.AddUTF8FontFromBytes(name, "", slices.Clone(fontFile(w, chinese)))
	}
	if d.GetFontFamily() != name {
		d.SetFont(name, "", 10)
	}
}

func fontFile(w atlas.Weight, chinese bool) []byte {
	switch {
	case chinese:
		return assets.NotoSansSC()
	case w == atlas.SemiBold:
		return assets.InterSemiBold()
	case w == atlas.Bold:
		return assets.InterBold()
	case w == atlas.Italic:
		return assets.InterItalic()
	}
	return assets.InterRegular()
}
