//go:build e2e

// Command emptywindow opens a Fyne window with nothing in it and writes the
// moment of its first picture to the event log. The measurements hold the
// atlas's cold start against it, so that a busy machine slows both alike.
package main

import (
	"fmt"
	"image/color"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
)

func main() {
	fyneApp := app.NewWithID("org.multivector.emptywindow")
	window := fyneApp.NewWindow("Empty")
	window.SetContent(canvas.NewRectangle(color.White))
	window.Resize(fyne.NewSize(1440, 900))
	fyneApp.Lifecycle().SetOnStarted(func() {
		afterFirstPicture(func() {
			logFrame()
			os.Exit(0) // there is no more to see, and the toolkit's own end may hang: ui/end.go
		})
	})
	window.ShowAndRun()
}

// afterFirstPicture calls f once a frame has been drawn: an animation's
// second tick comes after the first picture is on the screen.
func afterFirstPicture(f func()) {
	ticks := 0
	var anim *fyne.Animation
	anim = fyne.NewAnimation(time.Second, func(float32) {
		ticks++
		if ticks == 2 {
			anim.Stop()
			f()
		}
	})
	anim.Start()
}

// logFrame writes one `frame` line to the file named by MULTIVECTOR_EVENTS.
func logFrame() {
	log, err := os.OpenFile(os.Getenv("MULTIVECTOR_EVENTS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		fmt.Fprintln(os.Stderr, "emptywindow: MULTIVECTOR_EVENTS names no writable file:", err)
		os.Exit(1)
	}
	defer log.Close()
	fmt.Fprintln(log, "frame 1440x900 1")
}
