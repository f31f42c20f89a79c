package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// surround is the sea round a frame that does not fill the view. It is four
// strips, which leave out where the frame lies: where no graphics card paints,
// what is hidden under the frame would cost more than the frame itself.
type surround [4]*canvas.Rectangle // above, below, left, right

// seamLap (dp) is how far the strips reach under the frame, whose edges may lie
// between two pixels.
const seamLap = 1

func newSurround() surround {
	var s surround
	for i := range s {
		s[i] = canvas.NewRectangle(color.Transparent)
	}
	return s
}

// paint gives the sea a colour.
func (s surround) paint(c color.Color) {
	for _, strip := range s {
		strip.FillColor = c
		strip.Refresh()
	}
}

// put fills a view but for the frame in it, which may be of no size.
func (s surround) put(view fyne.Size, frame fyne.CanvasObject) {
	at, size := frame.Position(), frame.Size()
	left, right := uncovered(at.X, at.X+size.Width, view.Width)
	top, bottom := uncovered(at.Y, at.Y+size.Height, view.Height)
	s.strip(0, 0, 0, view.Width, top)
	s.strip(1, 0, bottom, view.Width, view.Height)
	s.strip(2, 0, top, left, bottom)
	s.strip(3, right, top, view.Width, bottom)
}

// uncovered gives the two places between which something from low to high fills
// a side of a length: 0 and the length where it fills all of it.
func uncovered(low, high, length float32) (from, to float32) {
	if low > 0 {
		from = min(low+seamLap, length)
	}
	if to = length; high < length {
		to = max(high-seamLap, from)
	}
	return from, to
}

// strip places one of the four, from its left upper corner to its right lower one.
func (s surround) strip(i int, left, top, right, bottom float32) {
	s[i].Hidden = right <= left || bottom <= top
	if !s[i].Hidden {
		put(s[i], left, top, right-left, bottom-top)
	}
}
