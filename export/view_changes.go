package export

import (
	"fmt"
	"slices"

	"multivector/data"
)

// Changes says in plain words what is otherwise in a snapshot now than when the
// picture of the view was made: the evidence, the shapes, the program, and what
// the view names and the evidence has no longer. None: drawn again, the picture
// is the same.
func (v View) Changes(now Snapshot) []string {
	then := v.Evidence
	var out []string
	add := func(format string, blanks ...any) { out = append(out, fmt.Sprintf(format, blanks...)) }
	w := now.View()
	switch e := w.Evidence; {
	case e == then:
	case e.Documents == then.Documents && e.Statements == then.Statements:
		add("the evidence has changed since it was saved: %s and %s as then, but other words or readings of them",
			counted(e.Documents, "document"), counted(e.Statements, "statement"))
	default:
		add("the evidence has changed since it was saved: %s and %s then, %s and %s now",
			counted(then.Documents, "document"), counted(then.Statements, "statement"),
			counted(e.Documents, "document"), counted(e.Statements, "statement"))
	}
	switch {
	case w.Shapes == v.Shapes:
	case v.Shapes == "":
		add("it was drawn with the built-in shapes of the countries, and these are others")
	case w.Shapes == "":
		add("it was drawn with other shapes of the countries than the built-in ones")
	default:
		add("it was drawn with other shapes of the countries than these")
	}
	if w.Program != v.Program {
		add("it was made by %s, and this is %s, which may draw some things otherwise", shown(v.Program), shown(w.Program))
	}
	missing := func(thing string, names []string, has func(string) bool) {
		names = slices.DeleteFunc(slices.Clone(names), has)
		for i, name := range names {
			if i == mostMissing {
				add("another %s that it names: not in the evidence now", counted(len(names)-i, thing))
				break
			}
			add("the evidence has no %s %q now", thing, shown(name))
		}
	}
	hasGroup := func(id string) bool { _, ok := now.Library.Group(id); return ok || id == data.None }
	hasDocument := func(name string) bool { _, ok := now.Library.Document(name); return ok || name == data.None }
	groups := slices.Concat(v.Outline, v.Filter.Groups)
	slices.Sort(groups)
	missing("group", slices.Compact(groups), hasGroup)
	missing("document", v.Filter.Documents, hasDocument)
	return out
}

// mostMissing is how many groups or documents that are gone are called by name.
const mostMissing = 10

// counted writes a number with its noun: "1 document", "3 documents".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
