package ui

import "fyne.io/fyne/v2"

// nothingLast takes from the toolkit what it does when its loop ends, which is to save
// its own preferences; there are none here. Fyne 2.8.1 hands that to a queue that it
// closes in the same breath. Where the two meet it waits for ever for what it has
// thrown away: about once in a hundred ends, the window is gone and the program stays.
func nothingLast(app fyne.App) {
	if l, ok := app.Lifecycle().(interface{ SetOnStoppedHookExecuted(func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
}
