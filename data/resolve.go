package data

import (
	"fmt"
	"slices"
)

// resolve refuses each file that names a group or a source which no file has,
// or countries that are not in their group. Where the missing one was, or may
// have been, in a file that was refused, the file stays, and the returned map
// holds a fault that says what is missing. The resolver knows what remains.
func resolve(files []*file) (*resolver, map[*file]*Fault) {
	for {
		missing := make(map[*file]*Fault)
		r, again := newResolver(files), false
		for _, f := range files {
			if f.refused != nil {
				continue
			}
			wrong, absent := r.file(f)
			if wrong != nil {
				f.refused, f.skimmed, again = wrong, f.evidence.skimmed(), true
			} else if absent != nil {
				missing[f] = absent
			}
		}
		if !again {
			return r, missing
		}
	}
}

// resolver knows what the accepted files define, and what went with the refused ones.
type resolver struct {
	groups map[string]*fileGroup
	ids    map[string]bool  // of passages and statements
	lost   map[string]*file // by list and id
	opaque *file            // a refused file of which nobody knows what it held, or nil
}

func newResolver(files []*file) *resolver {
	r := &resolver{groups: make(map[string]*fileGroup), ids: make(map[string]bool), lost: make(map[string]*file)}
	for _, f := range files {
		if f.refused != nil {
			for list, ids := range f.skimmed.ids {
				for _, id := range ids {
					r.lost[list+"/"+id] = f
				}
			}
			if !f.skimmed.whole {
				r.opaque = f
			}
			continue
		}
		for i := range f.evidence.Groups {
			r.groups[f.evidence.Groups[i].ID] = &f.evidence.Groups[i]
		}
		f.eachPassage(func(_ string, q *filePassage) { r.ids[q.ID] = true })
	}
	return r
}

// file checks the references of one file: wrong is why it must be refused,
// absent what it misses of refused files.
func (r *resolver) file(f *file) (wrong, absent *Fault) {
	bad, gone := &inspector{file: f.name}, &inspector{file: f.name}
	for i, g := range f.evidence.Groups {
		p := place{"group", g.ID, i + 1}
		for j, m := range g.Members {
			if !r.ids[m.Source] {
				r.unknown(bad, gone, p, fmt.Sprintf("members/%d/source", j), m.Source, "", "passages", "statements")
			}
		}
	}
	for i := range f.evidence.Statements {
		s := &f.evidence.Statements[i]
		p := place{"statement", s.ID, i + 1}
		switch g := r.groups[s.Group]; {
		case s.Group == "":
		case g != nil:
			bad.membership(p, s, g)
		default:
			loss := ""
			if len(s.Countries) == 0 {
				loss = ", and only it tells the countries: the statement is left out"
			}
			r.unknown(bad, gone, p, "group", s.Group, loss, "groups")
		}
	}
	return bad.first, gone.first
}

// membership checks that the countries of a statement are in its group.
func (v *inspector) membership(p place, s *fileStatement, g *fileGroup) {
	members := make(map[string]bool, len(g.Members))
	for _, m := range g.Members {
		members[m.Country] = true
	}
	for _, code := range s.Countries {
		if !members[code] {
			v.fault(p, "countries", fmt.Sprintf("holds %s, which is not in group %q (%s)", code, g.ID, listOf(members)),
				"take it out, or leave the group out")
		}
	}
	if len(s.Countries) == 0 && len(g.others(s.Partner)) == 0 {
		v.fault(p, "countries", fmt.Sprintf("is empty, and group %q has no member but the partner", g.ID), "list the countries that the words mean")
	}
}

// others returns the countries of a group whose role is member, without the
// partner, sorted.
func (g *fileGroup) others(partner string) []string {
	var codes []string
	for _, m := range g.Members {
		if m.Role == RoleMember && m.Country != partner {
			codes = append(codes, m.Country)
		}
	}
	slices.Sort(codes)
	return codes
}

// unknown notes a reference that leads nowhere.
func (r *resolver) unknown(bad, gone *inspector, p place, field, id, loss string, lists ...string) {
	problem := fmt.Sprintf("%q is missing%s", id, loss)
	for _, list := range lists {
		if f := r.lost[list+"/"+id]; f != nil {
			gone.fault(p, field, problem, "mend "+f.name+", which holds it and was refused")
			return
		}
	}
	if r.opaque != nil {
		gone.fault(p, field, problem, "mend "+r.opaque.name+", which may hold it and was refused")
		return
	}
	mend := "add the passage or statement, read the file that has it as well, or name another"
	if field == "group" {
		mend = "define it where a document lists its members, or read the file that does as well; defined are " + listOf(r.groups)
	}
	bad.fault(p, field, fmt.Sprintf("%q is in no file", id), mend)
}
