package atlas

import (
	"strings"
	"testing"
)

// TestTransparent: behind the land nothing is painted, whatever the layout; the
// rest of the picture is that of the plain background.
func TestTransparent(t *testing.T) {
	a, l := small(t), talks(t)
	for _, layout := range Layouts() {
		s := plain(t, "44,34,95,60", 400, 280)
		s.Page, s.Layout = &Page{Width: 900, Height: 600}, layout
		plainly := recorded(a.Compose(l, s))
		s.Background = TransparentBackground
		clear := recorded(a.Compose(l, s))
		page, sea := "fill "+hex(s.Palette.Page), "fill "+hex(s.Palette.Sea)
		if !strings.Contains(plainly, sea) || !strings.Contains(plainly, "\n"+page) {
			t.Fatalf("%s: the plain picture has no page or no sea", layout)
		}
		if strings.Contains(clear, sea) || strings.Contains(clear, "\n"+page) || strings.Contains(clear, `"Sea"`) {
			t.Errorf("%s: the page or the sea is painted", layout)
		}
		if !strings.Contains(clear, "fill "+hex(s.Palette.Land)) {
			t.Errorf("%s: land without statements is not painted", layout)
		}
		for line := range strings.Lines(clear) {
			if strings.Contains(line, `text "Sources.`) && !strings.Contains(line, "halo 2.4 #FFFFFF") {
				t.Errorf("%s: without a halo: %s", layout, line)
			}
		}
		if a, b := strings.Count(plainly, "text "), strings.Count(clear, "text "); a != b {
			t.Errorf("%s: %d texts, and %d on nothing", layout, a, b)
		}
	}
}
