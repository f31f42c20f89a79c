package atlas

import (
	"fmt"
	"image/color"
	"strings"
)

// recorder is a pen that writes down what it is told, a line for each verb.
type recorder struct {
	text   strings.Builder
	indent int
}

// Compile-time proof that it is a pen.
var _ Pen = (*recorder)(nil)

// recorded is what Paint draws of a picture, as text.
func recorded(p *Picture) string {
	r := &recorder{}
	fmt.Fprintf(&r.text, "picture %s\n", in(p.Width, p.Height))
	Paint(r, p)
	return r.text.String()
}

func (r *recorder) line(format string, blanks ...any) {
	r.text.WriteString(strings.Repeat("  ", r.indent))
	fmt.Fprintf(&r.text, format+"\n", blanks...)
}

func (r *recorder) Begin(g Group) {
	clip := ""
	if g.Clip != (Rect{}) {
		clip = " clip " + in(g.Clip.X, g.Clip.Y, g.Clip.W, g.Clip.H)
	}
	r.line("%s %q%s {", g.ID, g.Title, clip)
	r.indent++
}

func (r *recorder) End() {
	r.indent--
	r.line("}")
}

func (r *recorder) MoveTo(x, y float64) { r.line("move %s", in(x, y)) }
func (r *recorder) LineTo(x, y float64) { r.line("line %s", in(x, y)) }
func (r *recorder) Close()              { r.line("close") }
func (r *recorder) Fill(f Fill)         { r.line("fill %s", f.inWords()) }

func (r *recorder) Stroke(s Stroke) {
	dash := ""
	if len(s.Dash) > 0 {
		dash = ", dashes " + in(s.Dash...)
	}
	if s.Inside {
		dash += " inside"
	}
	r.line("stroke %s wide%s, %s", in(s.Width), dash, s.Fill.inWords())
}

func (r *recorder) Text(t Text) {
	weight := [...]string{Regular: "regular", SemiBold: "semi-bold", Bold: "bold", Italic: "italic"}[t.Weight]
	align := [...]string{Left: "from", Middle: "round", Right: "up to"}[t.Align]
	extra := ""
	if t.Halo.A > 0 {
		extra = fmt.Sprintf(", halo %s %s", in(t.HaloW), hex(t.Halo))
	}
	if t.Spacing != 0 {
		extra += ", spaced " + in(t.Spacing)
	}
	if t.Angle != 0 {
		extra += ", turned " + in(t.Angle)
	}
	r.line("text %q %s %s, %s %s %s%s", t.String, align, in(t.X, t.Y), in(t.Size), weight, hex(t.Colour), extra)
}

// inWords describes a fill.
func (f Fill) inWords() string {
	switch f.Pattern {
	case Stripes, Hatch:
		bands := make([]string, len(f.Bands))
		for i, b := range f.Bands {
			bands[i] = hex(b.Colour) + " " + in(b.Width)
		}
		name := map[Pattern]string{Stripes: "stripes", Hatch: "hatch"}[f.Pattern]
		return fmt.Sprintf("%s %s, from %s", name, strings.Join(bands, ", "), in(f.Phase.X, f.Phase.Y))
	case Dots:
		return fmt.Sprintf("dots %s on %s, %s wide every %s, from %s",
			hex(f.Ink), hex(f.Base), in(f.Size), in(f.Pitch), in(f.Phase.X, f.Phase.Y))
	}
	return hex(f.Base)
}

// in writes pixels to a tenth: finer differences come from the processor.
func in(pixels ...float64) string {
	words := make([]string, len(pixels))
	for i, v := range pixels {
		words[i] = strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
		if words[i] == "-0" {
			words[i] = "0"
		}
	}
	return strings.Join(words, ",")
}

func hex(c color.NRGBA) string {
	if c.A == 0xFF {
		return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02X%02X%02X%02X", c.R, c.G, c.B, c.A)
}
