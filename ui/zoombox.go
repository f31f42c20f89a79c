package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// zoomButton is one of the three buttons over the map.
type zoomButton struct {
	press
	strokes [][4]float32 // x1, y1, x2, y2 from the middle of the button, dp
}

// CreateRenderer implements fyne.Widget.
func (b *zoomButton) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 5
	p := &parts{objects: []fyne.CanvasObject{bed}}
	var lines []*canvas.Line
	for range b.strokes {
		l := canvas.NewLine(color.Black)
		l.StrokeWidth = 1.5
		lines = append(lines, l)
		p.objects = append(p.objects, l)
	}
	p.refresh = func() {
		bed.FillColor = ink(inkClear)
		if b.hovered {
			bed.FillColor = ink(inkHover)
		}
		bed.StrokeColor, bed.StrokeWidth = ink(inkFocus), 0
		if b.focused {
			bed.StrokeWidth = 2
		}
		for _, l := range lines {
			l.StrokeColor = ink(inkText)
		}
	}
	p.minSize = func() fyne.Size { return fyne.NewSize(32, 30) }
	p.layout = func(size fyne.Size) {
		put(bed, 1, 1, size.Width-2, size.Height-2)
		x, y := size.Width/2, size.Height/2
		for i, s := range b.strokes {
			lines[i].Position1, lines[i].Position2 = fyne.NewPos(x+s[0], y+s[1]), fyne.NewPos(x+s[2], y+s[3])
		}
	}
	p.refresh()
	return p
}

// zoomBox holds the buttons that zoom in, out and home.
type zoomBox struct {
	widget.BaseWidget
	buttons [3]*zoomButton
}

func newZoomBox(in, out, home func()) *zoomBox {
	z := &zoomBox{}
	signs := [3][][4]float32{
		{{-4.5, 0, 4.5, 0}, {0, -4.5, 0, 4.5}},
		{{-4.5, 0, 4.5, 0}},
		{{-5, 0, 0, -4.8}, {0, -4.8, 5, 0}, {-3.6, -1, -3.6, 4.5}, {3.6, -1, 3.6, 4.5}, {-3.6, 4.5, 3.6, 4.5}},
	}
	for i, act := range []func(){in, out, home} {
		b := &zoomButton{strokes: signs[i]}
		b.name, b.onTap = []string{"zoom-in", "zoom-out", "zoom-home"}[i], act
		b.ExtendBaseWidget(b)
		z.buttons[i] = b
	}
	z.ExtendBaseWidget(z)
	return z
}

// CreateRenderer implements fyne.Widget.
func (z *zoomBox) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius, bed.StrokeWidth = 6, 1
	a, b := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	p := &parts{objects: []fyne.CanvasObject{bed, z.buttons[0], a, z.buttons[1], b, z.buttons[2]}}
	p.refresh = func() {
		bed.FillColor, bed.StrokeColor = ink(inkPage), ink(inkEdge)
		a.FillColor, b.FillColor = ink(inkLine), ink(inkLine)
	}
	p.minSize = func() fyne.Size { return fyne.NewSize(32, 92) }
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		for i, k := range z.buttons {
			put(k, 0, float32(i)*31, size.Width, 30)
		}
		put(a, 1, 30, size.Width-2, 1)
		put(b, 1, 61, size.Width-2, 1)
	}
	p.refresh()
	return p
}
