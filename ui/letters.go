package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// source is the font of a style where it is not the theme's regular one. Asked
// for by its style alone, a font brings several others to fall back on, each a
// few megabytes; the regular one does that for all.
func source(style fyne.TextStyle) fyne.Resource {
	l, ok := fyne.CurrentApp().Settings().Theme().(*look)
	switch {
	case !ok || style == regular:
		return nil
	case style.Bold && style.Italic:
		return l.faces.bold
	case style.Bold:
		return l.faces.semiBold
	}
	return l.faces.italic
}

// measure is the size of a line of text in dp.
func measure(text string, size float32, style fyne.TextStyle) fyne.Size {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, source(style))
	return s
}

// newText makes letters of a size and style; their colour follows in a refresh.
func newText(text string, size float32, style fyne.TextStyle) *canvas.Text {
	t := canvas.NewText(text, color.Transparent)
	t.TextSize, t.TextStyle, t.FontSource = size, style, source(style)
	return t
}
