package atlas

import (
	"strings"

	"multivector/data"
)

// reference is what the credits call an article, and its address for a browser;
// empty where the document states none.
type reference struct{ name, address string }

// articleOf names the article of a statement: its document and its id there.
func articleOf(s *data.Statement) [2]string { return [2]string{s.Document, s.Article} }

// reference is how the credits refer to the article of a statement.
func (w words) reference(l *data.Library, s *data.Statement) reference {
	_, article, _ := l.Article(s.Document, s.Article)
	return reference{w.article(l, s), article.Address()}
}

// link makes the bytes of a line from one place to before another lead somewhere.
type link struct {
	from, to int
	address  string
}

// linked splits a line so that what leads somewhere is a text of its own.
func (a *Atlas) linked(t Text, links []link) []Text {
	var out []Text
	whole, at := t, 0
	add := func(to int, address string) {
		if at < to {
			t.X = whole.X + a.Type.Width(whole.Weight, whole.Size, whole.Spacing, whole.String[:at])
			t.String, t.Link = whole.String[at:to], address
			out = append(out, t)
			t.Flow = Joins
		}
		at = to
	}
	for _, l := range links {
		add(l.from, "")
		add(l.to, l.address)
	}
	add(len(whole.String), "")
	return out
}

// links finds the references of a paragraph in the lines that its body is set
// in. A name that runs over the end of a line is a link on both; of a name that
// was cut out of the body nothing is left to link.
func (p paragraph) links(lines []string) [][]link {
	out := make([][]link, len(lines))
	starts := make([]int, len(lines)) // of the lines in the body
	for i, at := 0, 0; i < len(lines); i++ {
		k := strings.Index(p.body[at:], lines[i])
		if k < 0 { // a word wider than a line was shortened
			return out
		}
		starts[i] = at + k
		at = starts[i] + len(lines[i])
	}
	at := 0
	for _, r := range p.references {
		k := strings.Index(p.body[at:], r.name)
		if k < 0 {
			continue
		}
		from, to := at+k, at+k+len(r.name)
		at = to
		for i, line := range lines {
			first, end := max(from, starts[i]), min(to, starts[i]+len(line))
			if r.address != "" && first < end {
				out[i] = append(out[i], link{first - starts[i], end - starts[i], r.address})
			}
		}
	}
	return out
}
