package data

import (
	"bytes"
	"strings"
)

// searchWords splits what somebody types into a search field: words, and
// phrases in double quotes, folded.
func searchWords(query string) []string {
	var words []string
	for i, part := range strings.Split(Fold(query), `"`) {
		if i%2 == 1 {
			if phrase := strings.TrimSpace(part); phrase != "" {
				words = append(words, phrase)
			}
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	return words
}

// appendText appends what is searched of a statement itself, folded.
func appendText(b []byte, s *Statement) []byte {
	for _, part := range []string{s.Quote, s.ID, s.Note} {
		b = append(appendFold(b, part), '\n') // which no search word holds
	}
	return b
}

// articleText returns what is searched of an article, folded.
func articleText(a *Article) []byte {
	if a == nil {
		return nil
	}
	b := append(appendFold(nil, a.Title), '\n')
	for _, author := range a.Authors {
		b = append(appendFold(b, author), '\n')
	}
	return b
}

// mentions reports whether every word occurs in the statement or its article.
func mentions(s *Statement, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := append(appendText(nil, s), articleText(s.article)...)
	for _, w := range words {
		if !bytes.Contains(text, []byte(w)) {
			return false
		}
	}
	return true
}

// texts is the searched text of a library's statements, each folded once.
type texts struct {
	folded   []byte
	ends     []int    // where each statement's text ends in folded
	articles [][]byte // the different articles' texts
	article  []int32  // the number of each statement's article
}

func newTexts(statements []*Statement) texts {
	t := texts{ends: make([]int, len(statements)), article: make([]int32, len(statements))}
	numbers := make(map[*Article]int32)
	for i, s := range statements {
		t.folded = appendText(t.folded, s)
		t.ends[i] = len(t.folded)
		n, ok := numbers[s.article]
		if !ok {
			n = int32(len(t.articles))
			numbers[s.article] = n
			t.articles = append(t.articles, articleText(s.article))
		}
		t.article[i] = n
	}
	return t
}

// query is a search, looked up in the articles once.
type query struct {
	*texts
	words     [][]byte
	inArticle [][]bool // by word, then by article
}

func (t *texts) query(words []string) *query {
	q := &query{texts: t}
	for _, w := range words {
		in := make([]bool, len(t.articles))
		for i, text := range t.articles {
			in[i] = bytes.Contains(text, []byte(w))
		}
		q.words = append(q.words, []byte(w))
		q.inArticle = append(q.inArticle, in)
	}
	return q
}

// match reports whether every word occurs in statement i or its article.
func (q *query) match(i int) bool {
	start := 0
	if i > 0 {
		start = q.ends[i-1]
	}
	for n, w := range q.words {
		if !q.inArticle[n][q.article[i]] && !bytes.Contains(q.folded[start:q.ends[i]], w) {
			return false
		}
	}
	return true
}
