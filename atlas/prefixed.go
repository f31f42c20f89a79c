package atlas

// prefixed is a pen that puts a prefix before the IDs of groups, so that they
// stay unique in a picture of several maps.
type prefixed struct {
	Pen
	prefix string
}

// Begin opens a group whose ID has the prefix.
func (p prefixed) Begin(g Group) {
	g.ID = p.prefix + g.ID
	p.Pen.Begin(g)
}

// Again asks the pen that the map is handed on to.
func (p prefixed) Again(o Outline) bool {
	keeper, ok := p.Pen.(Keeper)
	return ok && keeper.Again(o)
}
