package ui

import "slices"

// choice is a list of things that are each switched on or off.
type choice[T comparable] struct {
	all []T
	off map[T]bool
}

// chooseAll offers things, all switched on.
func chooseAll[T comparable](all ...T) choice[T] {
	return choice[T]{all: all, off: make(map[T]bool)}
}

// noneOf offers things, all switched off.
func noneOf[T comparable](all ...T) choice[T] {
	c := chooseAll(all...)
	for _, v := range all {
		c.off[v] = true
	}
	return c
}

// has tells whether a thing is offered.
func (c choice[T]) has(v T) bool { return slices.Contains(c.all, v) }

// on tells whether a thing is switched on.
func (c choice[T]) on(v T) bool { return slices.Contains(c.all, v) && !c.off[v] }

// set switches a thing and tells whether that changed anything.
func (c choice[T]) set(v T, on bool) bool {
	if c.on(v) == on || !slices.Contains(c.all, v) {
		return false
	}
	c.off[v] = !on
	return true
}

// chosen lists what is switched on, in the order of the offer. When that is
// nothing it is the one value none, since an empty list restricts no filter.
func (c choice[T]) chosen(none T) []T {
	list := make([]T, 0, len(c.all))
	for _, v := range c.all {
		if c.on(v) {
			list = append(list, v)
		}
	}
	if len(list) == 0 {
		return []T{none}
	}
	return list
}

// unlessAll is chosen, but restricts nothing where everything is switched on.
func (c choice[T]) unlessAll(none T) []T {
	list := c.chosen(none)
	if len(list) == len(c.all) {
		return nil
	}
	return list
}
