package data

import "unicode/utf8"

// pageSize is how many code points lie between two marks.
const pageSize = 64

// pages is a text that can be cut by code points, with a mark at every page so
// that no cut reads the text from its beginning.
type pages struct {
	text   string
	marks  []int // byte offsets of every pageSize-th code point
	length int   // code points
}

func newPages(text string) *pages {
	p := &pages{text: text}
	for offset := range text {
		if p.length%pageSize == 0 {
			p.marks = append(p.marks, offset)
		}
		p.length++
	}
	return p
}

// offset returns the byte offset of a code point, which is brought into the text.
func (p *pages) offset(n int) int {
	if n <= 0 {
		return 0
	}
	if n >= p.length {
		return len(p.text)
	}
	at := p.marks[n/pageSize]
	for range n % pageSize {
		_, size := utf8.DecodeRuneInString(p.text[at:])
		at += size
	}
	return at
}

// cut returns the code points from start up to end.
func (p *pages) cut(start, end int) string {
	if end <= start {
		return ""
	}
	return p.text[p.offset(start):p.offset(end)]
}

// count returns how many code points stand before a byte offset.
func (p *pages) count(offset int) int {
	low, high := 0, len(p.marks)
	for low < high { // the last mark that is not past the offset
		if middle := (low + high) / 2; p.marks[middle] <= offset {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == 0 {
		return 0
	}
	return (low-1)*pageSize + utf8.RuneCountInString(p.text[p.marks[low-1]:offset])
}
