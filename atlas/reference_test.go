package atlas

import (
	"strings"
	"testing"
)

// texts collects the texts of a picture.
type textsOf struct {
	Pen
	list []Text
}

func (t *textsOf) Begin(Group)         {}
func (t *textsOf) End()                {}
func (t *textsOf) MoveTo(_, _ float64) {}
func (t *textsOf) LineTo(_, _ float64) {}
func (t *textsOf) Close()              {}
func (t *textsOf) Fill(Fill)           {}
func (t *textsOf) Stroke(Stroke)       {}
func (t *textsOf) Text(text Text)      { t.list = append(t.list, text) }

// TestCreditsLead: what the credits call an article leads to its address, on
// every line that has a part of the name, and nothing else leads anywhere.
func TestCreditsLead(t *testing.T) {
	a, l := small(t), talks(t)
	article := &l.Documents[0].Articles[0]
	article.URL = "example.org/talks?a=1&b=2"
	article.Title = strings.Repeat("A long title ", 40) + "with an end"
	for _, width := range []float64{1280, 500} {
		s := plain(t, "44,30,95,60", 600, 400)
		s.Page = &Page{Width: width, Height: 720}
		p := a.Compose(l, s)
		got := &textsOf{}
		Paint(got, p)
		linked, whole := "", ""
		for _, text := range got.list {
			whole += strings.TrimSpace(text.String) + " "
			if text.Link == "" {
				continue
			}
			if text.Link != article.Address() {
				t.Errorf("%q leads to %q", text.String, text.Link)
			}
			linked += strings.TrimSpace(text.String) + " "
			if end := text.X + a.Type.Width(text.Weight, text.Size, text.Spacing, text.String); end > width {
				t.Errorf("%g wide: %q ends at %g", width, text.String, end)
			}
		}
		name := words{}.article(l, l.Statements[0])
		if got := strings.Join(strings.Fields(linked), " "); got != name {
			t.Errorf("%g wide: %q leads to the article, want %q", width, got, name)
		}
		if !strings.Contains(whole, "part 2") {
			t.Errorf("%g wide: the other article is not in the credits", width)
		}
	}
}

func TestNoLinkWithoutAddress(t *testing.T) {
	p := paragraph{head: "Sources", body: "One (2); Two (1).", references: []reference{{"One", ""}, {"Two", "https://two.example"}, {"cut", "https://cut.example"}}}
	got := p.links([]string{"One (2);", "Two (1)."})
	if len(got[0]) != 0 || len(got[1]) != 1 || got[1][0] != (link{0, 3, "https://two.example"}) {
		t.Errorf("links %v", got)
	}
}

// TestGlyphsKnowTheirLetters: each glyph tells which letter it stands for, and
// the font that has it.
func TestGlyphsKnowTheirLetters(t *testing.T) {
	a := small(t)
	for i, g := range a.Type.Line(Regular, "Aé中b").Glyphs {
		if g.Rune != i || g.Chinese != (i == 2) {
			t.Errorf("glyph %d: letter %d, Chinese %v", i, g.Rune, g.Chinese)
		}
	}
}
