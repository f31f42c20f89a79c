package export

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"multivector/atlas"
	"multivector/geo"
)

// Bounds of a slide's notes: beyond them nobody reads on, and PowerPoint's notes
// page no longer scrolls well.
const (
	mostNoted      = 300    // statements
	mostNotedRunes = 60_000 // characters
)

// note is a paragraph of the notes.
type note struct {
	text string
	head bool
}

// receipt is what makes a quote the same: its words may be there for several
// subjects.
type receipt struct {
	document, partner string
	start, end        int
}

// notes quote the statements behind a picture, country by country, each word for
// word with where it stands. One about several countries is quoted with the
// first of them and only numbered with the others.
func (s *slide) notes() []note {
	lang := s.shot.Settings.Lang
	out := []note{{s.p.Title, true}, {s.p.Subtitle, false}}
	numbers, left, length := map[receipt]int{}, map[receipt]bool{}, 0
	for _, g := range s.countries() {
		var own []note
		var also []string
		before := len(numbers)
		for _, st := range s.behind {
			if !slices.Contains(st.Countries, g.ID) {
				continue
			}
			key := receipt{st.Document, st.Partner, st.Start, st.End}
			if n, ok := numbers[key]; ok {
				if number := "[" + strconv.Itoa(n) + "]"; !slices.Contains(also, number) && n <= before {
					also = append(also, number)
				}
				continue
			}
			text := fmt.Sprintf("“%s” %s. %s", st.Quote, geo.Name(st.Partner, lang), s.shot.cite(st))
			size := utf8.RuneCountInString(text)
			if len(numbers) == mostNoted || length+size > mostNotedRunes {
				left[key] = true
				continue
			}
			length += size
			numbers[key] = len(numbers) + 1
			own = append(own, note{fmt.Sprintf("[%d] %s", numbers[key], text), false})
		}
		if len(also) > 0 {
			own = append(own, note{s.say("notes.also", strings.Join(also, ", ")), false})
		}
		if len(own) > 0 {
			out = append(append(out, note{described(g), true}), own...)
		}
	}
	if n := len(left); n > 0 {
		out = append(out, note{s.say("notes.more", n), false})
	}
	return out
}

// countries are the ones in sight, each once, in the order of their names. One
// on several maps is told all that they tell of it.
func (s *slide) countries() []atlas.Group {
	list := slices.Clone(s.seen)
	for i := range list {
		list[i].Title = geo.Name(list[i].ID, s.shot.Settings.Lang)
	}
	slices.SortStableFunc(list, func(a, b atlas.Group) int { return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID)) })
	var out []atlas.Group
	for _, g := range list {
		n := len(out)
		switch {
		case n == 0 || out[n-1].ID != g.ID:
			out = append(out, g)
		case out[n-1].Detail == "":
			out[n-1].Detail = g.Detail
		case g.Detail != "" && out[n-1].Detail != g.Detail:
			out[n-1].Detail += "; " + g.Detail
		}
	}
	return out
}

func (s *slide) say(key string, blanks ...any) string {
	return s.shot.Atlas.Say(s.shot.Settings.Lang, key, blanks...)
}

// notesXML is the page of notes, with a small slide above the text.
func (s *slide) notesXML() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<p:notes xmlns:a="` + nsDrawing + `" xmlns:r="` + nsRelations + `" xmlns:p="` + nsSlides + `"><p:cSld>` + treeHead)
	b.WriteString(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
		`<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` + "\n")
	b.WriteString(`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
		`<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>` + "\n")
	for _, n := range s.notes() {
		bold := ""
		if n.head {
			bold = ` b="1"`
		}
		if text := escaped(n.text); text != "" {
			fmt.Fprintf(&b, `<a:p><a:r><a:rPr lang="%s"%s dirty="0"/><a:t>%s</a:t></a:r></a:p>`+"\n", tongue(s.shot.Settings.Lang), bold, text)
		}
	}
	fmt.Fprintf(&b, `<a:p><a:endParaRPr lang="%s" dirty="0"/></a:p>`, tongue(s.shot.Settings.Lang))
	b.WriteString(`</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`)
	return b.Bytes()
}
