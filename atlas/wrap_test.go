package atlas

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	s := newType(t)
	wide := func(text string) float64 { return s.Width(Regular, 10, 0, text) }
	for _, test := range []struct {
		name  string
		text  string
		width float64
		want  []string
	}{
		{"one line", "Kazakhstan and China", 500, []string{"Kazakhstan and China"}},
		{"at blanks", "Kazakhstan and China", wide("Kazakhstan and"), []string{"Kazakhstan and", "China"}},
		{"a hair too narrow", "Kazakhstan and China", wide("Kazakhstan and") - 0.01, []string{"Kazakhstan", "and China"}},
		{"Chinese between letters", "哈萨克斯坦中国", wide("哈萨克斯坦"), []string{"哈萨克斯坦", "中国"}},
		{"no stop at a line's head", "中国，哈萨克斯坦", wide("中国"), []string{"中", "国，", "哈萨", "克斯", "坦"}},
		{"hard break", "one\ntwo", 500, []string{"one", "two"}},
		{"a word too long", "a Konstantinopel b", wide("Konstant…"), []string{"a", "Konstant…", "b"}},
		{"blanks alone", "   ", 100, nil},
		{"nothing", "", 100, nil},
	} {
		if got := s.Wrap(Regular, 10, test.width, test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestShorten(t *testing.T) {
	s := newType(t)
	for _, test := range []struct {
		text  string
		width float64
		want  string
	}{
		{"Kazakhstan", 500, "Kazakhstan"},
		{"Kazakhstan", s.Width(Bold, 10, 0, "Kaza…"), "Kaza…"},
		{"Kazakhstan", 0, "…"},
		{"", 0, ""},
	} {
		if got := s.shorten(Bold, 10, test.width, test.text); got != test.want {
			t.Errorf("%q in %g pixels: %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

// FuzzWrap: whatever the text, lines keep to the width and no word that fits is lost.
func FuzzWrap(f *testing.F) {
	for _, text := range []string{
		"Kazakhstan and China", "中亚各国的伙伴关系", "Über\u00admaß\u00a0no break", "a\n\n\nb\r\nc", "\xff\xfe", "\u202eright\u202c", strings.Repeat("x", 300),
	} {
		f.Add(text, 60.0)
	}
	s := newType(f)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if len(text) > 2000 {
			return
		}
		cut := false
		lines := s.Wrap(Regular, 10, width, text)
		for _, line := range lines {
			if w := s.Width(Regular, 10, 0, line); w > width && line != "…" {
				t.Errorf("%q is %g pixels wide, more than %g", line, w, width)
			}
			cut = cut || strings.HasSuffix(line, "…")
		}
		joined := strings.Join(lines, "")
		keep := func(s string) string { return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), "") }
		if !cut && keep(joined) != keep(string([]rune(text))) {
			t.Errorf("%q became %q", text, lines)
		}
	})
}

// TestBrokenLinesAreWhole: the lines of a text, put together as their flows say,
// are the text.
func TestBrokenLinesAreWhole(t *testing.T) {
	s := newType(t)
	for _, text := range []string{
		"The Russia-Ukraine War – and its neighbours, as documents state them", "把国家与伙伴联系起来的陈述，有日期的事件", "Überblick über die Zusammenarbeit",
	} {
		for width := 60.0; width < 400; width += 17 {
			got := ""
			for i, line := range s.broken(Regular, 12, width, text) {
				if line.flow == Follows {
					got += " "
				}
				if got += line.text; (line.flow == Opens) != (i == 0) {
					t.Errorf("line %d of %q is %d", i, text, line.flow)
				}
			}
			if got != text && !strings.Contains(got, "…") {
				t.Errorf("within %g pixels %q became %q", width, text, got)
			}
		}
	}
}
