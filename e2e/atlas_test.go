//go:build e2e

package e2e

import (
	"flag"
	"image"
	"strings"
	"testing"
	"time"
)

// Where the window draws its map at 1440 × 900: the middle of the screen,
// clear of the tool bar, the side columns and the legend, in pixels.
var mapArea = image.Rect(260, 60, 1010, 640)

// drawn is the least number of pixels of a partner's colour in the opening
// view: Kazakhstan alone covers some 80,000, and each of five has its stripe.
const drawn = 1500

var screenshot = flag.String("screenshot", "", "write the README's picture to this file")

// TestOpeningView checks that the countries of Central Asia are drawn in the
// colours of all five partners.
func TestOpeningView(t *testing.T) {
	w := openAtlas(t, 1440, 900)
	picture := w.screen.shoot(t, "opening")
	for partner, colour := range partnerColours {
		if n := count(picture, mapArea, colour); n < drawn {
			t.Errorf("%s: %d pixels of the map have its colour, want %d or more", partner, n, drawn)
		}
	}
}

// TestClickOnKazakhstan checks that a click selects the country under it and
// that the panel opens on it.
func TestClickOnKazakhstan(t *testing.T) {
	w := openAtlas(t, 1440, 900)
	before := w.screen.shoot(t, "before")
	w.screen.hand.click(w.place(t, "country:KZ"))
	panel := w.wait(t, "panel KZ", answerDeadline).words()
	if len(panel) != 3 || panel[2] == "0" {
		t.Errorf("the panel says %v, want `panel KZ` and a number of statements", panel)
	}
	w.settle(300 * time.Millisecond)
	if !w.said("selected KZ") {
		t.Errorf("the panel opened, but no line says `selected KZ`; the log:\n%s", w.last(30))
	}
	if n := differing(t, before, w.screen.shoot(t, "after")); n < 10_000 {
		t.Errorf("%d pixels changed when the panel opened, want 10,000 or more", n)
	}
}

// TestSelectionIsOutlined checks that the outline of the selected country is
// painted at once, and not only when something else moves.
func TestSelectionIsOutlined(t *testing.T) {
	w := openAtlas(t, 1440, 900)
	x, y := w.place(t, "country:KZ")
	west := image.Rect(x-170, y-120, x-20, y+120) // the tooltip lies east of the pointer
	w.screen.hand.click(x, y)
	w.wait(t, "panel KZ", answerDeadline)
	w.settle(700 * time.Millisecond)
	selected := w.screen.shoot(t, "selected")
	w.screen.hand.do("mousemove %d %d", x, 20)
	w.wait(t, "hover -", answerDeadline)
	w.settle(700 * time.Millisecond)
	if n := differingIn(selected, w.screen.shoot(t, "left"), west); n > 200 {
		t.Errorf("%d pixels changed when the pointer left: the outline was not there before", n)
	}
}

// TestGermanyOff checks the law on the screen: without Germany's statements
// its colour is gone from the map, and with them it comes back.
func TestGermanyOff(t *testing.T) {
	w := openAtlas(t, 1440, 900)
	germany := partnerColours["DE"]
	toggle := func(name string) (partners string, pixels int) {
		w.screen.hand.click(w.place(t, "partner:DE"))
		filter := w.wait(t, "filter", answerDeadline).line
		w.wait(t, "frame", answerDeadline)
		w.settle(300 * time.Millisecond)
		return filter, count(w.screen.shoot(t, name), mapArea, germany)
	}
	if filter, n := toggle("off"); strings.Contains(filter, "DE") || n > 0 {
		t.Errorf("Germany off: %q, and %d pixels of its colour are on the map", filter, n)
	}
	if filter, n := toggle("on"); !strings.Contains(filter, "DE") || n < drawn {
		t.Errorf("Germany on again: %q, and %d pixels of its colour are on the map", filter, n)
	}
}

// TestScreenshot writes the README's picture: the opening view with the panel
// on Kazakhstan. It runs only when asked, with -screenshot=FILE.
func TestScreenshot(t *testing.T) {
	if *screenshot == "" {
		t.Skip("asked for with -screenshot=FILE; `make screenshot` does")
	}
	w := openAtlas(t, 1440, 900)
	w.screen.hand.click(w.place(t, "country:KZ"))
	w.wait(t, "panel KZ", answerDeadline)
	w.settle(500 * time.Millisecond)
	w.screen.shootTo(t, *screenshot)
}
