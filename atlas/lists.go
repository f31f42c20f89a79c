package atlas

// lists is where a picture has its lists: bands of fills, sectors of badges, lines
// of text, … There are hundreds, most of a few items; with a slice of their own
// each, they would be most of what a frame allocates. Whoever has a
// picture has its lists: their room is not used again, and goes when the picture
// goes.
type lists struct {
	bands    lot[Band]
	badges   lot[badge]
	sectors  lot[sector]
	labels   lot[label]
	texts    lot[Text]
	points   lot[Point]
	names    lot[string]
	entries  lot[Entry]
	swatches lot[swatch]
}

// next is empty room for a picture like the one that has this.
func (r *lists) next() lists {
	return lists{
		bands: r.bands.next(), badges: r.badges.next(), sectors: r.sectors.next(), labels: r.labels.next(),
		texts: r.texts.next(), points: r.points.next(), names: r.names.next(), entries: r.entries.next(),
		swatches: r.swatches.next(),
	}
}

// lot is the room for lists of one kind, one behind the other.
type lot[T any] struct {
	rest []T // empty, with room behind it
	used int // items of the lists so far
	like int // items that the picture before had
}

// fewest is how many items are made room for at least.
const fewest = 8

// open begins a list. Append to it and close it; it may grow beyond the room.
func (l *lot[T]) open() []T {
	list := l.rest
	if l.rest = nil; cap(list) < fewest { // a list opened meanwhile gets other room
		list = make([]T, 0, max(fewest, l.used, l.like+l.like/4-l.used))
	}
	return list
}

// close ends a list that was opened.
func (l *lot[T]) close(list []T) []T {
	l.used += len(list)
	l.rest = list[len(list):]
	return list[:len(list):len(list)]
}

func (l *lot[T]) next() lot[T] { return lot[T]{like: l.used} }

// line is a list of two points.
func (r *lists) line(from, to Point) []Point {
	return r.points.close(append(r.points.open(), from, to))
}
