package ui

import "fyne.io/fyne/v2"

// reused are objects that a layout takes again each time, in the same order. A layout
// that makes new ones never comes to rest: the toolkit, finding an object that it does
// not know, lays its parent out again with the next picture, and remembers each for
// a minute.
type reused[T fyne.CanvasObject] struct {
	all  []T
	used int
}

// again begins to take them from the first.
func (r *reused[T]) again() *reused[T] {
	r.used = 0
	return r
}

// next is the next one, made where there is none.
func (r *reused[T]) next(make func() T) T {
	if r.used == len(r.all) {
		r.all = append(r.all, make())
	}
	r.used++
	return r.all[r.used-1]
}
