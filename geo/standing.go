package geo

import "sync"

// Standing is how a view shows a unit.
type Standing struct {
	// Country is the code that the unit is shown as; its own code when it is shown apart.
	Country string
	// Administered is the code of who administers the unit, its own where it governs
	// itself, "" where that is divided.
	Administered string
	// Disputed tells that the unit's lines are drawn dashed.
	Disputed bool
	// Basis is what the row rests on (resolution, law, official map, statement), Date
	// when that was: "2014-03-27", "1971" or "".
	Basis, Date string
	// Note says what a reader could dispute, and since when things are so.
	Note string
}

// Standing tells how the view shows a unit, after assets/world/disputes.json. A unit
// that is not in the table is itself.
func (b Boundaries) Standing(unit string) Standing {
	row, ok := disputes().units[unit]
	if !ok {
		return Standing{Country: unit, Administered: unit}
	}
	shown := row.Shown[b.view()]
	s := Standing{shown.As, row.Administered, row.Disputed, shown.Basis, shown.Date, row.Note}
	if shown.Note != "" {
		s.Note = shown.Note + " " + row.Note
	}
	return s
}

// Shows is the code of the country that the view shows a unit as: Standing's
// Country, without the words about it.
func (b Boundaries) Shows(unit string) string {
	if row, ok := disputes().units[unit]; ok {
		return row.Shown[b.view()].As
	}
	return unit
}

// disputeTable is disputes.json.
type disputeTable struct {
	views map[Boundaries]boundaryView
	units map[string]disputedUnit
}

type boundaryView struct {
	ID         Boundaries
	Name, Note map[string]string // by language
}

type disputedUnit struct {
	Unit, Administered, Since, Note string
	Disputed                        bool
	Shown                           map[Boundaries]struct{ As, Basis, Date, Note string }
}

// disputes is the table, read once: a constant that happens to be a file.
var disputes = sync.OnceValue(func() disputeTable {
	var file struct {
		Views []boundaryView
		Units []disputedUnit
	}
	mustRead("disputes.json", &file)
	table := disputeTable{map[Boundaries]boundaryView{}, map[string]disputedUnit{}}
	for _, v := range file.Views {
		table.views[v.ID] = v
	}
	for _, u := range file.Units {
		table.units[u.Unit] = u
	}
	return table
})
