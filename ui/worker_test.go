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
