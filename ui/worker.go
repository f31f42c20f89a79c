package ui

import "sync/atomic"

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
	answer  atomic.Pointer[Answer] // until it is collected
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
	w.threads.start(func() {
		answer := w.work(r)
		w.answer.Store(&answer)
		w.threads.back(w.collect)
	})
}

// collect takes the answer that has come, if any. It is called when it is its turn
// among all that waits for this goroutine, and may be called before.
func (w *worker[Request, Answer]) collect() {
	answer := w.answer.Swap(nil)
	if answer == nil {
		return
	}
	w.busy = false
	w.done(*answer)
	if next := w.next; next != nil && !w.busy {
		w.next = nil
		w.ask(*next)
	}
}
