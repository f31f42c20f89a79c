package export

import (
	"bytes"
	"image"
	"math"
	"testing"

	"multivector/atlas"
)

// TestDrawAgain: whatever was drawn before, into whatever image, a picture
// comes out the same.
func TestDrawAgain(t *testing.T) {
	a, l, s := two(t)
	var pictures []*atlas.Picture
	add := func(change func(s *atlas.Settings)) {
		other := s
		change(&other)
		pictures = append(pictures, a.Compose(l, other))
	}
	add(func(*atlas.Settings) {})
	add(func(s *atlas.Settings) { s.Filter.Partners = []string{"DE"} }) // other colours, same outlines
	add(func(s *atlas.Settings) { s.Palette = atlas.Dark() })
	add(func(s *atlas.Settings) { s.View = s.View.Pan(7, 3) }) // other outlines
	add(func(s *atlas.Settings) { s.View = s.View.Pan(-7000, 0) })
	add(func(s *atlas.Settings) { s.View = s.View.Resize(130, 90) }) // another size
	add(func(s *atlas.Settings) { s.Page = &atlas.Page{Width: 300, Height: 260} })
	add(func(s *atlas.Settings) { s.Vision = atlas.Grey })
	add(func(s *atlas.Settings) { s.Page, s.Layout = &atlas.Page{Width: 300, Height: 260}, atlas.Multiples })
	add(func(s *atlas.Settings) { s.Boundaries = "de-facto" })
	pictures = append(pictures, a.LegendCard(pictures[0]))
	outline, _ := a.OutlineOf(pictures[0], "KZ", 2)
	pictures = append(pictures, outline)

	frames := NewFrames(a)
	var img *image.RGBA
	for i, p := range pictures {
		for k, q := range pictures {
			img = frames.Draw(img, p)
			img = frames.Draw(img, q)
			if fresh := NewFrames(a).Draw(nil, q); fresh.Rect != img.Rect || !bytes.Equal(fresh.Pix, img.Pix) {
				t.Errorf("picture %d, drawn after %d, looks otherwise than alone", k, i)
			}
		}
	}
	dirty := image.NewRGBA(img.Rect)
	for i := range dirty.Pix {
		dirty.Pix[i] = 0x55
	}
	if got := frames.Draw(dirty, outline); got != dirty || !bytes.Equal(got.Pix, img.Pix) {
		t.Error("what was in the image shows through")
	}
}

// TestTransparentParts: the legend card has round corners, the outline of a
// country covers its edge and nothing inside it.
func TestTransparentParts(t *testing.T) {
	a, l, s := two(t)
	p := a.Compose(l, s)
	card := NewFrames(a).Draw(nil, a.LegendCard(p))
	b := card.Rect
	if card.RGBAAt(0, 0).A != 0 || card.RGBAAt(b.Max.X-1, b.Max.Y-1).A != 0 {
		t.Error("the card's corners are not round")
	}
	if middle := card.RGBAAt(b.Dx()-8, b.Dy()/2); middle.A < 240 {
		t.Errorf("the card is see-through: %v", middle)
	}
	outline, box := a.OutlineOf(p, "UZ", 3)
	img := NewFrames(a).Draw(nil, outline)
	if img.Rect.Dx() != int(box.W) || img.Rect.Dy() != int(box.H) {
		t.Fatalf("the outline is %v, its place %v", img.Rect, box)
	}
	if inside := img.RGBAAt(img.Rect.Dx()/2, img.Rect.Dy()/2); inside.A != 0 {
		t.Errorf("the inside of the outline is %v", inside)
	}
	drawn := 0
	for i := 0; i < len(img.Pix); i += 4 {
		r, g, b, alpha := img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3]
		if alpha > 128 {
			drawn++
		}
		if r > alpha || g > alpha || b > alpha {
			t.Fatalf("pixel %d is not premultiplied: %v", i/4, img.Pix[i:i+4])
		}
	}
	length := 2 * (box.W + box.H)
	if got := float64(drawn); math.Abs(got-3*length) > 0.25*3*length {
		t.Errorf("the outline covers %g pixels, want about %g", got, 3*length)
	}
}

// TestComposeDraws: drawing while composing comes to the same as first the one
// and then the other, whatever was drawn before and on however many cores.
func TestComposeDraws(t *testing.T) {
	a, l, s := two(t)
	var all []atlas.Settings
	add := func(change func(s *atlas.Settings)) {
		other := s
		change(&other)
		all = append(all, other)
	}
	add(func(*atlas.Settings) {})
	add(func(s *atlas.Settings) { s.Filter.Partners = []string{"DE"} })
	add(func(s *atlas.Settings) { s.View = s.View.Pan(7, 3) })
	add(func(s *atlas.Settings) { s.View = s.View.Resize(130, 90) })
	add(func(s *atlas.Settings) { s.Mode, s.Lang = atlas.ByRoses, "zh" })
	add(func(s *atlas.Settings) { s.Vision = atlas.Grey })
	add(func(s *atlas.Settings) { s.Page = &atlas.Page{Width: 300, Height: 260} })
	frames := NewFrames(a)
	var img *image.RGBA
	for i := range all {
		for k := range all {
			for _, cores := range []int{0, 1} {
				frames.Cores = cores
				img, _ = frames.Compose(img, l, all[i])
				var p *atlas.Picture
				img, p = frames.Compose(img, l, all[k])
				if want := NewFrames(a).Draw(nil, p); want.Rect != img.Rect || !bytes.Equal(want.Pix, img.Pix) {
					t.Errorf("picture %d, composed after %d on %d cores, looks otherwise than drawn alone", k, i, cores)
				}
			}
		}
	}
}
