package data

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// Check compares every quote of the library with its document: a finding for
// each passage and statement, and one before them for a document whose file has
// changed. A document that is not there, or cannot be read, gets one finding in all.
//
// Quotes are anchored as the selectors of the W3C Web Annotation Data Model are
// meant to be (https://www.w3.org/TR/annotation-model/#selectors): by position
// first, then by the words with the most of their prefix and suffix around
// them, then by what is most like the words.
func Check(l *Library, documents fs.FS) []Finding {
	quotes := make(map[string][]*Passage, len(l.Documents))
	for i := range l.Passages {
		p := &l.Passages[i]
		quotes[p.Document] = append(quotes[p.Document], p)
	}
	for _, s := range l.Statements {
		quotes[s.Document] = append(quotes[s.Document], &s.Passage)
	}
	var findings []Finding
	for _, d := range l.Documents {
		findings = append(findings, checkDocument(d, quotes[d.Name], documents)...)
	}
	return findings
}

func checkDocument(d Document, quotes []*Passage, documents fs.FS) []Finding {
	about := Finding{File: d.File, Document: d.Name}
	raw, err := Source{Name: d.Name, Open: func() (io.ReadCloser, error) { return documents.Open(d.Name) }}.readAll(maxDocument)
	if err != nil {
		about.Status, about.Detail = StatusUnread, reason(err)
		if about.Detail == reason(fs.ErrNotExist) {
			about.Status = StatusNotThere
			about.Detail = fmt.Sprintf("document not at hand; put it into the folder to check its %d quotes", len(quotes))
		}
		return []Finding{about}
	}
	if !utf8.Valid(raw) {
		about.Status, about.Detail = StatusUnread, notText(raw)
		return []Finding{about}
	}
	hash := sha256.Sum256(raw)
	same := hex.EncodeToString(hash[:]) == d.SHA256
	anchor := newAnchor(string(raw), same)
	findings := make([]Finding, 0, len(quotes)+1)
	if !same {
		findings = append(findings, about)
	}
	count := make(map[Status]int)
	for _, q := range quotes {
		f := anchor.find(q)
		f.File, f.Document, f.Statement = d.File, d.Name, q.ID
		count[f.Status]++
		findings = append(findings, f)
	}
	if !same {
		findings[0].Status, findings[0].Detail = StatusChanged, changeDetail(len(quotes), count)
	}
	return findings
}

func changeDetail(quotes int, count map[Status]int) string {
	if count[StatusExact] == quotes {
		return fmt.Sprintf("the file has changed, but all its %d quotes stand; mend its sha256", quotes)
	}
	parts := make([]string, 0, 4)
	for _, s := range []Status{StatusExact, StatusMoved, StatusAltered, StatusMissing} {
		if count[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[s], s))
		}
	}
	return fmt.Sprintf("the file has changed; of its %d quotes: %s", quotes, strings.Join(parts, ", "))
}

// notText says where bytes stop being UTF-8.
func notText(raw []byte) string {
	offset := 0
	for offset < len(raw) {
		r, size := utf8.DecodeRune(raw[offset:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	line, column := position(raw, offset)
	return fmt.Sprintf("is not UTF-8 text: byte 0x%02x at line %d, column %d; save it as UTF-8", raw[offset], line, column)
}
