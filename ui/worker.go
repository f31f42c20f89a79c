package ui

import "fyne.io/fyne/v2"

// threads says how work leaves the goroutine of the user interface and how its
// result comes back. It is the one place in this package that starts
// goroutines; tests put a pair in its place that runs everything at once.
type threads struct {
	start func(func()) // runs a function elsewhere
	back  func(func()) // runs a function on the goroutine of the user interface
}

// newThreads is what the real window uses.
func newThreads() threads {
	return threads{start: func(f func()) { go f() }, back: fyne.Do}
}

// away runs work elsewhere and then done, with its result, back here.
func away[T any](t threads, work func() T, done func(T)) {
	t.start(func() {
		result := work()
		t.back(func() { done(result) })
	})
}

// worker answers requests one after the other, elsewhere. A request that
// arrives while one is being answered waits; a newer one takes its place, so
// that the newest always comes next and none piles up.
type worker[Request, Answer any] struct {
	threads threads
	work    func(Request) Answer // elsewhere
	done    func(Answer)         // here
	before  func(*Request)       // here, when the work on a request begins; may be nil
	busy    bool
	next    *Request
}

// ask hands over a request.
func (w *worker[Request, Answer]) ask(r Request) {
	if w.busy {
		w.next = &r
		return
	}
	w.busy = true
	if w.before != nil {
		w.before(&r)
	}
	away(w.threads, func() Answer { return w.work(r) }, func(a Answer) {
		w.busy = false
		w.done(a)
		if next := w.next; next != nil && !w.busy {
			w.next = nil
			w.ask(*next)
		}
	})
}
