package atlas

import (
	"math"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
)

func newType(t testing.TB) *Typesetter {
	t.Helper()
	s, err := newTypesetter()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestEveryLetterIsThere: no text in our five languages falls on the box that
// fonts draw for a letter that they do not have.
func TestEveryLetterIsThere(t *testing.T) {
	s := newType(t)
	for weight := Regular; weight <= Italic; weight++ {
		boxes := map[string]bool{}
		faces := s.fonts.choice(weight, []rune("a中"))
		if len(faces) != 2 || s.fonts.inter[weight] == nil {
			t.Fatalf("weight %d: not all fonts can be read", weight)
		}
		for _, face := range faces {
			boxes[fingerprint(s.outline(face, font.GID(0)))] = true
		}
		for _, text := range []string{
			"The quick brown fox, 0123456789 – “quoted” … × ° №",
			"Қазақстан Ўзбекистон ғӣҳҷ Съешь ещё этих мягких французских булок",
			"哈萨克斯坦、乌兹别克斯坦、吉尔吉斯斯坦、塔吉克斯坦、土库曼斯坦：中国与美国，俄罗斯。",
			"Pijamalı hasta yağız şoföre çabucak güvendi İIıi",
			"Falsches Üben von Xylophonmusik quält jeden größeren Zwerg",
		} {
			line := s.Line(weight, text)
			if len(line.Glyphs) < len([]rune(text))/2 {
				t.Errorf("weight %d: %q has only %d letters", weight, text, len(line.Glyphs))
			}
			for i, g := range line.Glyphs {
				if len(g.Outline) > 0 && boxes[fingerprint(g.Outline)] {
					t.Errorf("weight %d: letter %d of %q is missing in the fonts", weight, i, text)
				}
			}
		}
		if line := s.Line(weight, "\U000F1234"); len(line.Glyphs) != 1 || !boxes[fingerprint(line.Glyphs[0].Outline)] {
			t.Errorf("weight %d: a letter that no font has is not drawn as a box: this test shows nothing", weight)
		}
	}
}

// fingerprint tells outlines apart well enough.
func fingerprint(o []Segment) string {
	sum := 0.0
	for i, s := range o {
		sum += float64(i+1) * (s.P[0].X + 2*s.P[0].Y)
	}
	return in(float64(len(o)), 1000*sum)
}

func TestWidths(t *testing.T) {
	s := newType(t)
	for _, text := range []string{"Kazakhstan", "Казахстан", "哈萨克斯坦", "Türkiye"} {
		line := s.Line(SemiBold, text)
		last := line.Glyphs[len(line.Glyphs)-1]
		if !(line.Width > last.X) || last.X <= 0 {
			t.Errorf("%q is %g ems wide, its last letter stands at %g", text, line.Width, last.X)
		}
		plain := s.Width(SemiBold, 10, 0, text)
		if got := s.Width(SemiBold, 20, 0, text); math.Abs(got-2*plain) > 1e-9 {
			t.Errorf("%q at twice the size is %g wide, not twice %g", text, got, plain)
		}
		gaps := float64(len(line.Glyphs) - 1)
		if got := s.Width(SemiBold, 10, 3, text); math.Abs(got-plain-3*gaps) > 1e-9 {
			t.Errorf("%q spaced by 3 is %g wide, want %g and %g gaps", text, got, plain, gaps)
		}
	}
	if a, b, both := s.Width(Regular, 10, 0, "Hamburg "), s.Width(Regular, 10, 0, "Oslo"), s.Width(Regular, 10, 0, "Hamburg Oslo"); math.Abs(a+b-both) > 0.1 {
		t.Errorf("words of %g and %g are %g together", a, b, both)
	}
	if regular, bold := s.Width(Regular, 10, 0, "minimum"), s.Width(Bold, 10, 0, "minimum"); bold <= regular {
		t.Errorf("bold is %g wide, regular %g", bold, regular)
	}
	if n := len(s.Line(Regular, "").Glyphs); n != 0 || s.Width(Regular, 10, 5, "") != 0 {
		t.Error("nothing has a width")
	}
}

// TestTypesetterSideBySide: many painters set the same and other texts at once,
// past the size of the cache, and get what one alone gets.
func TestTypesetterSideBySide(t *testing.T) {
	s, alone := newType(t), newType(t)
	texts := []string{"Kazakhstan", "Казахстан", "哈萨克斯坦", "Kazakistan", "Kasachstan"}
	want := make([]float64, len(texts))
	for i, text := range texts {
		want[i] = alone.Line(Bold, text).Width
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range maxLines + 100 {
				s.Line(Regular, string(rune('A'+i%26))+string(rune(0x100+i/26)))
				if i%7 == 0 && s.Line(Bold, texts[i%5]).Width != want[i%5] {
					t.Errorf("%q came out otherwise than alone", texts[i%5])
				}
			}
		})
	}
	wg.Wait()
	if n := len(s.lines); n > maxLines {
		t.Errorf("the cache keeps %d lines, more than %d", n, maxLines)
	}
}

// TestFlatten: a flattened curve stays within the tolerance, and keeps its ends.
func TestFlatten(t *testing.T) {
	// A quarter of a circle of radius 1, as fonts draw it (error below 0.0003).
	const k = 0.5522847498
	quarter := []Segment{{Verb: Move, P: [3]Point{{1, 0}}}, {Verb: Cubic, P: [3]Point{{1, k}, {k, 1}, {0, 1}}}}
	for _, tolerance := range []float64{0.1, 0.01, 0.001} {
		points := []Point{}
		add := func(p Point) { points = append(points, p) }
		Flatten(quarter, tolerance, add, add)
		if points[0] != (Point{1, 0}) || points[len(points)-1] != (Point{0, 1}) {
			t.Errorf("the ends moved: %v", points)
		}
		for i := 1; i < len(points); i++ {
			middle := lerp(points[i-1], points[i], 0.5)
			if off := 1 - math.Hypot(middle.X, middle.Y); off > tolerance+0.0003 {
				t.Errorf("tolerance %g: the chord is off by %g", tolerance, off)
			}
		}
		if n := len(points); n > 40 {
			t.Errorf("tolerance %g: %d points are a waste", tolerance, n)
		}
	}
}
