package atlas

import "multivector/geo"

// Keeper is a Pen that keeps the outlines of a map from one picture to the next:
// on a map that has not moved they need not be drawn again.
type Keeper interface {
	Pen
	// Again makes an outline that the pen has the current path, to be filled or
	// stroked, and reports true. Where it reports false the outline is drawn with
	// the verbs that follow, up to Fill or Stroke.
	Again(o Outline) bool
}

// Outline names an outline on a map. What has equal names is drawn the same.
type Outline struct {
	sheet *geo.Sheet
	view  geo.View
	x, y  float64 // where the view's corner lies on the page
	kind  outlineKind
	list  *int // the first of the places in the shapes; lists are made once and not edited
	count int
}

// outlineKind is what an outline consists of.
type outlineKind uint8

const (
	edgeOfMap outlineKind = iota + 1
	someUnits
	someLines
)

// path makes an outline the current path: the one that the pen has, or one that
// is traced.
func (m *mapPen) path(kind outlineKind, list []int) {
	if m.keeper != nil {
		o := Outline{sheet: m.p.sheet, view: m.p.View, x: m.p.Map.X, y: m.p.Map.Y, kind: kind, count: len(list)}
		if len(list) > 0 {
			o.list = &list[0]
		}
		if m.keeper.Again(o) {
			return
		}
	}
	m.trace(kind, list)
}

// trace adds an outline to the path.
func (m *mapPen) trace(kind outlineKind, list []int) {
	if m.tracer == nil {
		m.tracer = m.p.tracer()
		m.tracer.Lay(true)
	}
	switch kind {
	case edgeOfMap:
		m.tracer.Outline(m.Pen)
	case someUnits:
		m.tracer.Units(list, m.Pen)
	case someLines:
		m.tracer.Lines(list, m.Pen)
	}
}
