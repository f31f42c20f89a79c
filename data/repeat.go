package data

import "fmt"

// refuseRepeats refuses each file that repeats a document, a group or an id of
// an earlier one.
func refuseRepeats(files []*file) {
	documents, groups, ids := make(map[string]string), make(map[string]string), make(map[string]string)
	for _, f := range files {
		if f.refused != nil {
			continue
		}
		v := &inspector{file: f.name}
		repeat := func(seen map[string]string, p place, field, id, mend string) {
			if other, ok := seen[id]; ok {
				v.fault(p, field, fmt.Sprintf("%q is already in %s", id, other), mend)
			}
		}
		repeat(documents, place{kind: "document"}, "name", f.evidence.Document.Name, "keep one evidence file for each document")
		for _, g := range f.evidence.Groups {
			repeat(groups, place{"group", g.ID, 0}, "id", g.ID, "define the group in one file only")
		}
		f.eachPassage(func(kind string, q *filePassage) {
			repeat(ids, place{kind, q.ID, 0}, "id", q.ID, "give one of them another id")
		})
		if f.refused = v.first; f.refused != nil {
			f.skimmed = f.evidence.skimmed()
			continue
		}
		documents[f.evidence.Document.Name] = f.name
		for _, g := range f.evidence.Groups {
			groups[g.ID] = f.name
		}
		f.eachPassage(func(_ string, q *filePassage) { ids[q.ID] = f.name })
	}
}

// eachPassage calls do for every passage and statement of a file that was read.
func (f *file) eachPassage(do func(kind string, q *filePassage)) {
	for i := range f.evidence.Passages {
		do("passage", &f.evidence.Passages[i])
	}
	for i := range f.evidence.Statements {
		do("statement", &f.evidence.Statements[i].filePassage)
	}
}

// skimmed returns the ids of a file that was read whole.
func (e *evidence) skimmed() skimmed {
	groups, passages, statements := make(map[int]string), make(map[int]string), make(map[int]string)
	for i, g := range e.Groups {
		groups[i] = g.ID
	}
	for i, p := range e.Passages {
		passages[i] = p.ID
	}
	for i, s := range e.Statements {
		statements[i] = s.ID
	}
	ids := map[string]map[int]string{"groups": groups, "passages": passages, "statements": statements}
	return skimmed{ids: ids, whole: true}
}
