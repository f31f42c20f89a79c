package atlas

// Widths is how wide the stripes of a country's partners are.
type Widths string

// The widths. The zero value is Proportional.
const (
	Proportional Widths = "proportional" // by their share of the country's statements
	Equal        Widths = "equal"        // all the same
)

// AllWidths lists the widths in the order in which they are offered.
func AllWidths() []Widths { return []Widths{Proportional, Equal} }

// ParseWidths reads a name of widths; the error lists the names.
func ParseWidths(s string) (Widths, error) { return parse(AllWidths(), s, "width of stripes") }
