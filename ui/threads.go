package ui

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
)

// threads says how work leaves the goroutine of the user interface and how its
// result comes back. This file is the one place in this package that starts
// goroutines; tests put threads in their place that run everything at once.
type threads struct {
	start func(func())                // runs a function elsewhere
	back  func(func())                // runs a function on the goroutine of the user interface
	later func(time.Duration, func()) // as back, after a while
}

// newThreads is what the real window uses.
func newThreads() threads {
	return threads{
		start: func(f func()) { go f() },
		back:  fyne.Do,
		later: func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) },
	}
}

// away runs work elsewhere and then done, with its result, back here.
func away[T any](t threads, work func() T, done func(T)) {
	t.start(func() {
		result := work()
		t.back(func() { done(result) })
	})
}

// yielding starts a function on a thread that gives way to the others of the program.
//
// While the hand moves the map, the last frame has to follow it with each picture that
// the window paints. Where the processor itself paints them, on all its cores, a frame
// that is drawn at the same time would hold each of them up.
func yielding(f func()) {
	select {
	case yieldingWork <- f:
	default: // all such threads are at work, or there is none yet
		go yieldingThread(f)
	}
}

// yieldingWork is for the threads that have nothing to do.
var yieldingWork = make(chan func())

// yieldingThread does work and then more of it for good, since nobody may quicken a
// thread again that has given way.
func yieldingThread(work func()) {
	runtime.LockOSThread()
	for giveWay(); ; work = <-yieldingWork {
		work()
	}
}
