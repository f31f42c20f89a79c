package atlas

// countryPart is a part of a picture that shows something of a country beside its
// fill.
type countryPart uint8

const (
	apartPart countryPart = iota
	badgePart
	speckPart
	tensionPart
	countryParts // counts them
)

// partNames are the names of the parts of one country, each made when it is first
// needed: they are the same in all pictures.
type partNames [countryParts]string

func (n *partNames) name(part countryPart, code string) string {
	if n[part] == "" {
		n[part] = code + [...]string{apartPart: "-apart", badgePart: "-badge", speckPart: "-dot", tensionPart: "-tension"}[part]
	}
	return n[part]
}

// dashes are the dashes of lines on a map in pixels.
type dashes struct{ apart, disputed [2]float64 }

func dashesAt(scale float64) dashes {
	return dashes{apart: [2]float64{1.2 * scale, 3 * scale}, disputed: [2]float64{4 * scale, 3 * scale}}
}
