package atlas

import (
	"fmt"
	"strings"
	"testing"
)

// placed is what a pen was told to put on a page: texts, samples and maps, and
// which of them lie on the legend's card.
type placed struct {
	Pen
	groups []Group
	path   Rect
	empty  bool

	texts, cardTexts []Text
	keys, cardKeys   []Rect
	card             Rect
	maps             []Rect
}

func (p *placed) Begin(g Group) {
	p.groups = append(p.groups, g)
	if g.Clip != (Rect{}) {
		p.maps = append(p.maps, g.Clip)
	}
	p.empty = true
}

func (p *placed) End() { p.groups = p.groups[:len(p.groups)-1] }

// within tells whether the pen is in a part with an ID; in any map for "map".
func (p *placed) within(id string) bool {
	for _, g := range p.groups {
		if g.ID == id || id == "map" && g.Clip != (Rect{}) {
			return true
		}
	}
	return false
}

func (p *placed) MoveTo(x, y float64) {
	if p.empty {
		p.path, p.empty = Rect{x, y, 0, 0}, false
	}
	p.LineTo(x, y)
}

func (p *placed) LineTo(x, y float64) {
	r := &p.path
	x0, y0, x1, y1 := min(r.X, x), min(r.Y, y), max(r.X+r.W, x), max(r.Y+r.H, y)
	*r = Rect{x0, y0, x1 - x0, y1 - y0}
}

func (p *placed) Close() {}

func (p *placed) Fill(Fill) {
	switch {
	case p.within("map") || len(p.groups) == 0: // the paper
	case p.within("legend") && p.card.Empty():
		p.card = p.path
	case p.within("legend"):
		p.cardKeys = append(p.cardKeys, p.path)
	default:
		p.keys = append(p.keys, p.path)
	}
	p.empty = true
}

func (p *placed) Stroke(Stroke) { p.empty = true }

func (p *placed) Text(t Text) {
	switch {
	case p.within("map"):
	case p.within("legend"):
		p.cardTexts = append(p.cardTexts, t)
	default:
		p.texts = append(p.texts, t)
	}
}

// check measures that nothing overlaps, and that the maps have the least part of the page.
func (p *placed) check(t *testing.T, name string, a *Atlas, page Rect, least float64) {
	t.Helper()
	type box struct {
		Rect
		what string
	}
	var boxes []box
	add := func(r Rect, what string) {
		const near = 1e-6
		if !r.Within(page.Inset(-near)) {
			t.Errorf("%s: %s at %.1f lies beyond the page", name, what, r)
		}
		for _, o := range boxes {
			if r.Inset(near).Overlaps(o.Rect) {
				t.Errorf("%s: %s at %.1f lies on %s at %.1f", name, what, r, o.what, o.Rect)
			}
		}
		boxes = append(boxes, box{r, what})
	}
	area := 0.0
	for _, m := range p.maps {
		add(m, "the map")
		area += m.W * m.H
	}
	if share := area / (page.W * page.H); share < least {
		t.Errorf("%s: the maps have %.0f %% of the page", name, 100*share)
	}
	for _, x := range p.texts {
		add(letters(a, x), fmt.Sprintf("%.30q", x.String))
	}
	for _, k := range p.keys {
		add(k, "a sample")
	}
	if p.card.Empty() {
		if page.W*page.H > 200*200 && (strings.HasPrefix(name, "map") || strings.HasPrefix(name, "roses")) {
			t.Errorf("%s: the map has no legend", name)
		}
		return
	}
	boxes = nil
	if !p.card.Within(p.maps[0]) {
		t.Errorf("%s: the legend at %.1f lies beyond the map %.1f", name, p.card, p.maps[0])
	}
	page = p.card
	for _, x := range p.cardTexts {
		add(letters(a, x), fmt.Sprintf("legend's %.30q", x.String))
	}
	for i, k := range p.cardKeys {
		if i == 0 || p.cardKeys[i-1] != k { // a rose has several sectors
			if !k.Within(page) {
				t.Errorf("%s: a sample at %.1f lies beyond the legend %.1f", name, k, page)
			}
		}
	}
}
