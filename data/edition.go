package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
)

// Edition names the evidence of a library, so that a picture can say what it
// was made from: how much there is, and a fingerprint of every word of it.
type Edition struct {
	Documents, Statements int
	SHA256                string // 64 lower-case hexadecimal digits
}

// Edition returns the edition of the library. Two libraries have the same
// fingerprint when their documents, groups, passages and statements are the
// same, in whatever files and in whatever order these came: evidence that is
// only divided otherwise is the same evidence. Faults do not count.
func (l *Library) Edition() Edition {
	l.editionOnce.Do(func() {
		l.edition = Edition{len(l.Documents), len(l.Statements), l.fingerprint()}
	})
	return l.edition
}

// fingerprint is the hash of the sorted hashes of all records.
func (l *Library) fingerprint() string {
	var sums [][]byte
	add := func(r record) { sums = append(sums, r.sum()) }
	for _, d := range l.Documents {
		add(d.record())
	}
	for _, g := range l.Groups {
		add(g.record())
	}
	for _, p := range l.Passages {
		add(append(record{"passage"}, p.record()...))
	}
	for _, s := range l.Statements {
		add(s.record())
	}
	slices.SortFunc(sums, bytes.Compare)
	all := sha256.New()
	for _, sum := range sums {
		all.Write(sum)
	}
	return hex.EncodeToString(all.Sum(nil))
}

// record is one thing of a library as a list of texts.
type record []string

// sum is the hash of the texts, each behind its length.
func (r record) sum() []byte {
	h := sha256.New()
	for _, text := range r {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(text))))
		h.Write([]byte(text))
	}
	return h.Sum(nil)
}

// list adds a list, which may not be mistaken for the texts around it.
func (r record) list(texts []string) record {
	return append(append(r, strconv.Itoa(len(texts))), texts...)
}

func (d Document) record() record {
	r := record{"document", d.Name, d.SHA256, d.Language, d.Note, strconv.Itoa(len(d.Articles))}
	for _, a := range d.Articles {
		r = append(r, a.ID, a.Title, a.Publisher, a.URL, string(a.Date), strconv.Itoa(a.Start), strconv.Itoa(a.End), a.Note)
		r = r.list(a.Authors)
	}
	return r
}

func (g Group) record() record {
	r := record{"group", g.ID, g.Name, g.Note, strconv.Itoa(len(g.Members))}
	for _, m := range g.Members {
		r = append(r, m.Country, m.Role, m.Source, m.Note)
	}
	return r
}

func (p Passage) record() record {
	return record{p.ID, p.Document, p.Article, p.Quote, strconv.Itoa(p.Start), strconv.Itoa(p.End), p.Prefix, p.Suffix}
}

func (s *Statement) record() record {
	r := append(record{"statement"}, s.Passage.record()...)
	r = append(r, s.Partner, s.Group, string(s.Subject), string(s.Relation), string(s.Basis), string(s.Modality), string(s.Date), s.Note)
	return r.list(s.Countries)
}
