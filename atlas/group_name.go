package atlas

import "multivector/data"

// groupName is what a language calls a group, in full and in short. The texts
// know the groups of the built-in evidence by the names that it gives them; any
// other group, and one of the same id with another name, is called as its file
// does, since nobody here knows what else it is.
func (w words) groupName(g data.Group) (name, short string) {
	name, ok := w["group."+g.Name]
	if !ok {
		return g.Name, g.ID
	}
	if short, ok = w["group."+g.ID]; !ok {
		short = g.ID
	}
	return name, short
}

// GroupName is a group's name in a language; the name in its file where the
// language has none.
func (a *Atlas) GroupName(lang string, g data.Group) string {
	name, _ := a.wordsIn(lang).groupName(g)
	return name
}

// groupIDs are ids of groups as a language writes them.
func (w words) groupIDs(l *data.Library, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if g, ok := l.Group(id); ok {
			_, out[i] = w.groupName(g)
		}
	}
	return out
}

// groupTitle is what a legend calls a group: its name with the short one.
func (w words) groupTitle(g data.Group) string {
	switch name, short := w.groupName(g); name {
	case short, "":
		return short
	default:
		return name + " (" + short + ")"
	}
}
