package atlas

import "image/color"

// A panel of at least so many dp has room for the names of its countries.
const (
	namedWide = 480
	namedHigh = 300
)

// placeFigures puts the numbers of statements on the countries of a panel. Only
// a large one has names too, where they fit into the countries: the panels show
// the same countries beside each other.
func (a *Atlas) placeFigures(p *Picture, s Settings, survey *survey) {
	b := a.newLabeller(p, s, &survey.desk)
	defer b.done()
	b.figures, b.roomy = true, p.Map.W >= namedWide*p.scale && p.Map.H >= namedHigh*p.scale
	b.chart.mu.Lock()
	defer b.chart.mu.Unlock()
	var numbered []claim
	for _, c := range survey.desk.claims {
		if b.looks.number(c.mark) != "" {
			numbered = append(numbered, c)
		}
	}
	placed := b.place(b.badges(p, numbered))
	for i := range placed {
		p.inkOf(&placed[i], numbered)
	}
}

// figureSize is the size in dp of a number that stands without a name.
const figureSize = 12.5

// figureLess is that of one that finds no room in its country otherwise.
const figureLess = 10.5

// figureLeast is that of one that still finds none, or stands beside it.
const figureLeast = 9.0

// figureFar is how far in dp a number may stand from its country's middle: with
// a longer line it is not clear whose it is, and the tint says about as much.
const figureFar = 34

// figure is the label of a country that is its number alone.
func (b *labeller) figure(c claim, size float64) wording {
	return wording{name: Text{
		String: b.looks.number(c.mark), Size: size * b.scale, Weight: Bold, Align: Middle,
		Colour: b.palette.Ink, Halo: b.palette.Halo, HaloW: 1.8 * b.scale,
	}, low: true}
}

// figureNames are the ways to write a country's label where numbers matter most.
func (b *labeller) figureNames(c claim) (names []name) {
	if b.roomy {
		b.figures = false
		names = b.ways(b.compose(c))
		b.figures = true
	}
	for _, size := range [...]float64{figureSize, figureLess, figureLeast} {
		names = append(names, b.ways(b.figure(c, size))...)
	}
	return names
}

// squeeze puts a number a little off a place in its country that something lies
// on, where still next to all of it lies on the country.
func (b *labeller) squeeze(n name, s *site) bool {
	tries := [...]float64{0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75}
	for _, at := range s.level(s.room(n.w, n.h)) {
		for _, up := range tries[:5] {
			for _, along := range tries {
				p := newPlate(b.onPage(at.middle), n.w, n.h, 0)
				p.middle.X += along * n.w
				p.middle.Y += up * n.h
				if b.mostlyOn(b.onChart(p), s) && p.bound().Within(b.window) && b.clear(p, nil) {
					b.put(n, p, nil)
					return true
				}
			}
		}
	}
	return false
}

// mostlyOn reports whether a country holds a plate of the chart but for one
// corner of its figures.
func (b *labeller) mostlyOn(p plate, s *site) bool {
	held := 0
	w, h := 0.45*p.w/b.zoom, capHeight/figureHeight/2*p.h/b.zoom
	for _, x := range [...]float64{-w, 0, w} {
		for _, y := range [...]float64{-h, h} {
			if s.outline.holds(p.at(x, y)) {
				held++
			}
		}
	}
	return held >= 5
}

// inkOf gives letters the ink that reads on the colour of the country that they
// lie wholly on. Others keep theirs, which reads on every ground.
func (p *Picture) inkOf(l *label, claims []claim) {
	if len(l.leader) > 0 {
		return
	}
	for _, c := range claims {
		if !c.footprint.holdsAll(l.plate.corners()) {
			continue
		}
		class, ok := classOf(p.looks.classes, p.looks.count(c.mark))
		if !ok {
			return
		}
		for i := range l.lines {
			l.lines[i].Colour, l.lines[i].Halo = readable(class.tint, p.palette)
		}
		return
	}
}

// readable returns the ink for letters on a tint, and a halo of the tint that
// keeps the boundaries off them.
func readable(tint color.NRGBA, p Palette) (ink, halo color.NRGBA) {
	ink, other := p.Ink, p.Page
	if contrast(other, tint) > contrast(ink, tint) {
		ink, other = other, ink
	}
	// Some tints are too far from both ends: the halo goes away from the ink.
	halo = tint
	for t := 0.0; t < 1 && contrast(ink, halo) < leastContrast; t += 0.05 {
		halo = mix(tint, other, t)
	}
	return ink, halo
}

// leastContrast is between letters and what is round them (WCAG 2.2, 1.4.3).
const leastContrast = 4.5

// contrast is the ratio of the luminances of two colours, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B) + 0.05
	}
	x, y := light(a), light(b)
	return max(x, y) / min(x, y)
}
