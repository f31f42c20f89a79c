package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// progressBar is a thin line that runs while something takes its time; nobody
// knows how long. It comes into sight after a second: most is done by then.
type progressBar struct {
	bar     *canvas.Rectangle
	box     *fyne.Container
	running *fyne.Animation // nil: at rest
}

// barRound is how long the line takes from end to end, and how long it waits
// before it first comes into sight.
const barRound = time.Second

func newProgressBar() *progressBar {
	b := &progressBar{bar: canvas.NewRectangle(ink(inkAccent))}
	b.bar.CornerRadius = 1.5
	b.bar.Hide()
	b.box = &fyne.Container{Layout: &frameLayout{func(fyne.Size) {}, fyne.NewSize(10, 3)}, Objects: []fyne.CanvasObject{b.bar}}
	return b
}

// run starts the line, or takes it away.
func (b *progressBar) run(on bool) {
	if on == (b.running != nil) {
		return
	}
	if !on {
		b.running.Stop()
		b.running = nil
		b.bar.Hide()
		return
	}
	begun := time.Now()
	b.running = fyne.NewAnimation(barRound, func(t float32) {
		if time.Since(begun) >= barRound && b.running != nil {
			b.place(t)
		}
	})
	b.running.RepeatCount, b.running.AutoReverse = fyne.AnimationRepeatForever, true
	b.running.Start()
}

// place shows the line, a part of the way along.
func (b *progressBar) place(part float32) {
	size := b.box.Size()
	w := size.Width / 4
	b.bar.FillColor = ink(inkAccent)
	b.bar.Show()
	put(b.bar, (size.Width-w)*part, 0, w, size.Height)
	b.bar.Refresh()
}
