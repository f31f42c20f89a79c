package atlas

import (
	"math"
	"slices"
	"sync"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"multivector/geo"
)

// name is what stands on a plate, and how much room it needs in pixels.
type name struct {
	lines []Text
	w, h  float64
	low   bool // numbers alone, which nothing hangs below
}

// smaller is the size of a name outside its country beside one inside.
const smaller = 0.86

// lineHeight is the distance of base lines, in ems.
const lineHeight = 1.22

// figureHeight and capHeight are the heights in ems of a line of figures alone,
// with the air that it needs, and of a figure itself.
const (
	figureHeight = 0.94
	capHeight    = 0.73
)

// wording is what a label says, the base lines at 0, 0: its name, and a number
// where the country has one. It tells all that its settings depend on.
type wording struct {
	name, number Text
	low          bool // the name is a number
}

func (w wording) lines() []Text {
	if w.number.String == "" {
		return []Text{w.name}
	}
	return []Text{w.name, w.number}
}

// settings keeps how labels can be set, most of which are on every frame. It is
// safe for concurrent use, and nobody edits the lines that it hands out.
type settings struct {
	mu    sync.Mutex
	known map[setting][]name
	upper map[spelling]string
}

// spelling is a text in a language.
type spelling struct{ lang, text string }

// setting is a wording at a scale.
type setting struct {
	wording
	scale float64
}

// mostSettings bounds what is kept; a world in one language and mode has some 600.
const mostSettings = 1024

// names are the ways to write a country's label: in one line, and in two.
func (b *labeller) names(c claim) []name {
	if b.figures {
		return b.figureNames(c)
	}
	return b.ways(b.compose(c))
}

// ways are a label as it is and, where it can be, with its name broken in two.
func (b *labeller) ways(w wording) []name {
	k, key := b.settings, setting{w, b.scale}
	k.mu.Lock()
	defer k.mu.Unlock()
	out, ok := k.known[key]
	if !ok {
		if k.known == nil || len(k.known) >= mostSettings {
			k.known = make(map[setting][]name)
		}
		out = slices.Clip(b.set(w))
		k.known[key] = out
	}
	return out
}

// capitals returns a name in capital letters.
func (k *settings) capitals(lang, name string) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := spelling{lang, name}
	out, ok := k.upper[key]
	if !ok {
		if k.upper == nil || len(k.upper) >= mostSettings {
			k.upper = make(map[spelling]string)
		}
		out = cases.Upper(language.Make(lang)).String(name)
		k.upper[key] = out
	}
	return out
}

func (b *labeller) set(of wording) []name {
	lines := of.lines()
	w, h := b.extent(lines)
	if of.low {
		return []name{{lines, w, figureHeight * of.name.Size, true}}
	}
	out := []name{{lines, w, h, false}}
	if first, second, ok := b.halves(lines[0]); ok {
		lines = append([]Text{first, second}, lines[1:]...)
		w, h = b.extent(lines)
		out = append(out, name{lines, w, h, false})
	}
	return out
}

// halves breaks a line at the blank that leaves the shortest lines.
func (b *labeller) halves(t Text) (first, second Text, ok bool) {
	first, second = t, t
	least := math.Inf(1)
	for i, r := range t.String {
		if r != ' ' {
			continue
		}
		l := max(b.width(t, t.String[:i]), b.width(t, t.String[i+1:]))
		if l < least {
			least, first.String, second.String = l, t.String[:i], t.String[i+1:]
		}
	}
	return first, second, !math.IsInf(least, 1)
}

func (b *labeller) width(t Text, s string) float64 {
	return b.typesetter.Width(t.Weight, t.Size, t.Spacing, s)
}

// extent is the room that lines need.
func (b *labeller) extent(lines []Text) (w, h float64) {
	for _, t := range lines {
		w = max(w, b.width(t, t.String))
		h += t.Size * lineHeight
	}
	// Half a pixel at least on either side: letters are set at whole pixels.
	return w + max(2*b.scale, 1), h
}

// compose words a country's label.
func (b *labeller) compose(c claim) wording {
	p, k := b.palette, b.scale
	if b.figures {
		if c.small {
			return b.figure(c, figureLeast)
		}
		return b.figure(c, figureSize)
	}
	t := Text{
		String: geo.Name(c.code, b.lang), Size: 12 * k, Weight: Regular, Align: Middle,
		Colour: p.Faint, Halo: withAlpha(p.Land, 0xC0), HaloW: 1.6 * k,
	}
	switch c.mark.State {
	case Linked, TensionOnly:
		t.Weight, t.Colour, t.Halo, t.HaloW = SemiBold, p.Ink, p.Halo, 2.2*k
		t.Size = k * min(15, max(11.5, 10+b.size(c.code)/k/55))
	case Power:
		t.Weight, t.Colour, t.Halo, t.HaloW = SemiBold, p.Muted, p.Halo, 2.2*k
		t.String, t.Spacing = b.settings.capitals(b.lang, t.String), 2.2*k
	}
	if c.small {
		t.Size, t.Spacing = t.Size*smaller, t.Spacing*smaller
	}
	w := wording{name: t}
	if n := b.looks.number(c.mark); n != "" {
		t.String, t.Weight, t.Size, t.Spacing = n, Bold, t.Size*1.15, 0
		w.number = t
	}
	return w
}
