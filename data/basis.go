package data

// Basis says how a statement's words carry the link.
type Basis string

// The bases.
const (
	BasisStated   Basis = "stated"   // the sentence says it of the named country
	BasisGroup    Basis = "group"    // through the members of a group or region
	BasisInferred Basis = "inferred" // needs other sentences; the note says which
)

// Bases lists every basis in the order in which they are shown.
func Bases() []Basis { return []Basis{BasisStated, BasisGroup, BasisInferred} }
