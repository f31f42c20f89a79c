package ui

import (
	"slices"
	"testing"
)

// TestWorkerTakesTheNewest checks that a running request is finished, that of
// those that came meanwhile only the newest is answered, and that none is lost.
func TestWorkerTakesTheNewest(t *testing.T) {
	var jobs []func()
	var begun, done []int
	w := worker[int, int]{
		threads: threads{start: func(f func()) { jobs = append(jobs, f) }, back: func(f func()) { f() }},
		work:    func(r int) int { return r * 10 },
		before:  func(r *int) { begun = append(begun, *r) },
		done:    func(a int) { done = append(done, a) },
	}
	run := func() {
		job := jobs[0]
		jobs = jobs[1:]
		job()
	}
	w.ask(1)
	w.ask(2)
	w.ask(3)
	if len(jobs) != 1 {
		t.Fatalf("%d jobs at a time, want 1", len(jobs))
	}
	run()
	run()
	if !slices.Equal(done, []int{10, 30}) || !slices.Equal(begun, []int{1, 3}) || len(jobs) != 0 || w.busy {
		t.Errorf("begun %v, answered %v, %d jobs left", begun, done, len(jobs))
	}
	w.ask(4)
	run()
	if done[len(done)-1] != 40 {
		t.Errorf("answered %v", done)
	}
}

// TestWorkerIsCollectedBeforeItsTurn: an answer may be taken before it is its turn, once,
// and the next request goes out with that.
func TestWorkerIsCollectedBeforeItsTurn(t *testing.T) {
	var turns []func()
	var done []int
	w := worker[int, int]{
		threads: threads{start: func(f func()) { f() }, back: func(f func()) { turns = append(turns, f) }},
		work:    func(r int) int { return r * 10 },
		done:    func(a int) { done = append(done, a) },
	}
	w.collect() // nothing has come yet
	w.ask(1)
	w.ask(2)
	w.collect()
	if !slices.Equal(done, []int{10}) || len(turns) != 2 {
		t.Fatalf("answered %v, %d turns to come", done, len(turns))
	}
	turns[0]()
	turns[1]()
	if !slices.Equal(done, []int{10, 20}) || w.busy {
		t.Errorf("answered %v", done)
	}
}
