package atlas

import (
	"image/color"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"multivector/geo"
)

// painter is a pen that keeps what each group was painted with.
type painter struct {
	open    []string
	fills   map[string][]Fill
	strokes map[string][]Stroke
}

// Compile-time proof that it is a pen.
var _ Pen = (*painter)(nil)

func paintedIn(p *Picture) *painter {
	pen := &painter{fills: map[string][]Fill{}, strokes: map[string][]Stroke{}}
	Paint(pen, p)
	return pen
}

func (p *painter) Begin(g Group)       { p.open = append(p.open, g.ID) }
func (p *painter) End()                { p.open = p.open[:len(p.open)-1] }
func (p *painter) MoveTo(_, _ float64) {}
func (p *painter) LineTo(_, _ float64) {}
func (p *painter) Close()              {}
func (p *painter) Text(Text)           {}
func (p *painter) group() (id string)  { return append([]string{""}, p.open...)[len(p.open)] }
func (p *painter) Fill(f Fill)         { p.fills[p.group()] = append(p.fills[p.group()], f) }
func (p *painter) Stroke(s Stroke)     { p.strokes[p.group()] = append(p.strokes[p.group()], s) }
func (f Fill) colours() (c []color.NRGBA) {
	if f.Pattern != Stripes {
		return []color.NRGBA{f.Base}
	}
	for _, b := range f.Bands {
		c = append(c, b.Colour)
	}
	return c
}

// world is the whole world on a small picture, in stripes.
func world(t testing.TB) Settings { return plain(t, "world", 640, 360) }

func TestLawDrawn(t *testing.T) {
	a, l := shipped(t)
	r := rand.New(rand.NewPCG(3, 4))
	views, codes := geo.AllBoundaries(), codesIn(l)
	for range lawFilters / 4 {
		s := world(t)
		s.Filter, s.Boundaries = randomFilter(r, l), views[r.IntN(len(views))]
		pen := paintedIn(a.Compose(l, s))
		want, seen := recount(l, s.Filter), 0
		for _, unit := range a.World.Units() {
			if len(pen.fills[unit.Code]) == 0 {
				continue // too small to be seen at this size
			}
			seen++
			answers := unit.Code // the country whose statements give the unit its look
			if !slices.Contains(codes, answers) {
				answers = s.Boundaries.Standing(unit.Code).Country
			}
			state := want.state(s.Filter, codes, answers)
			checkFill(t, s, unit.Code, answers, state, want.partnership[answers], pen.fills[unit.Code])
			hatched := len(pen.strokes[unit.Code+"-tension"]) > 0
			if hatched != (len(want.tension[answers]) > 0 && state != Power) {
				t.Errorf("%s, tension %v: hatched outline %v", unit.Code, want.tension[answers], hatched)
			}
		}
		if seen < 150 {
			t.Fatalf("only %d units are drawn", seen)
		}
	}
}

func checkFill(t *testing.T, s Settings, unit, answers string, state State, partners map[string]int, fills []Fill) {
	t.Helper()
	pattern, want := wantFill(s.Palette, state, partners)
	if len(fills) != 1 || fills[0].Pattern != pattern {
		t.Fatalf("%s is painted %+v, want one fill with pattern %d\nfilter %+v", unit, fills, pattern, s.Filter)
	}
	if pattern == Dots {
		if ink := mix(s.Palette.Land, s.Palette.Partners[answers], 0.8); fills[0].Ink != ink {
			t.Errorf("the power %s has dots in %v, want its own colour %v", unit, fills[0].Ink, ink)
		}
		return
	}
	got := slices.DeleteFunc(fills[0].colours(), func(c color.NRGBA) bool {
		return state == Linked && !slices.Contains(slices.Collect(maps.Values(s.Palette.Partners)), c) // textures
	})
	if !slices.Equal(slices.Compact(got), want) {
		t.Fatalf("%s is painted in %v, want %v for %v\nfilter %+v", unit, got, want, partners, s.Filter)
	}
}

// wantFill is how a country in a state may be painted: the colours of all its
// partners and no other.
func wantFill(p Palette, state State, partners map[string]int) (pattern Pattern, colours []color.NRGBA) {
	switch state {
	case Power:
		return Dots, nil
	case FilteredOut:
		return Plain, []color.NRGBA{p.Filtered}
	case Linked:
		for _, code := range PartnerCodes() {
			if partners[code] > 0 {
				colours = append(colours, p.Partners[code])
			}
		}
		if len(colours) > 1 {
			return Stripes, colours
		}
		return Plain, colours
	}
	return Plain, []color.NRGBA{p.Land}
}
