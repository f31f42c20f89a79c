package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// themed starts an app with our letters.
func themed(t *testing.T) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(newLook(newFaces()))
	return app
}

// TestWrap checks that lines fit, that nothing is lost at their ends, and that
// a word wider than the line does not hang it.
func TestWrap(t *testing.T) {
	themed(t)
	texts := []string{
		"“The US held its inaugural C5+1 platform summit on 19 September 2023”",
		"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
		"哈萨克斯坦和乌兹别克斯坦与中国的铁路合作正在扩大",
		"one\ntwo\n\nthree", "", " ", "a",
	}
	r, f := newRuler(), typeface{sizeQuote, regular}
	for _, text := range texts {
		for _, width := range []float32{60, 133, 340} {
			letters := []rune(text)
			joined := 0
			for _, line := range r.wrap(f, letters, width) {
				shown := strings.TrimRight(string(letters[line.from:line.to]), " \n")
				if w := measure(shown, f.size, f.style).Width; w > width+1 {
					t.Errorf("%q is %g wide, more than %g", shown, w, width)
				}
				joined += line.to - line.from
			}
			if lost := len(letters) - joined - strings.Count(text, "\n"); lost != 0 {
				t.Errorf("%q at %g: %d letters lost", text, width, lost)
			}
		}
	}
}

// TestMarkAndCopy marks words with the pointer and copies them with Ctrl+C.
func TestMarkAndCopy(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.Model.Select("KZ")
	var card *statementCard
	for _, o := range w.panel.column.box.Objects {
		if k, ok := o.(*statementCard); ok {
			card = k
			break
		}
	}
	if card == nil {
		t.Fatal("no card is in sight")
	}
	q := card.quote
	end := fyne.NewPos(q.Size().Width, q.Size().Height)
	q.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	q.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: end}})
	w.copy()
	if got, want := fyne.CurrentApp().Clipboard().Content(), string(q.text); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	test.Tap(card.cite)
	got := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(got, w.Model.library.Citation(card.statement)) || card.cite.text != "Copied" {
		t.Errorf("the citation copied is %q", got)
	}
}

// TestPageOf checks when a card offers to open a page, and which.
func TestPageOf(t *testing.T) {
	l := start(t).Library
	for _, s := range l.Statements {
		_, a, _ := l.Article(s.Document, s.Article)
		page := pageOf(l, s)
		if (a.URL == "") != (page == "") {
			t.Errorf("%s: address %q of an article that states %q", s.ID, page, a.URL)
		}
		if page != "" && !strings.HasPrefix(page, "https://") && !strings.HasPrefix(page, "http://") {
			t.Errorf("%s: address %q has no scheme", s.ID, page)
		}
	}
}
