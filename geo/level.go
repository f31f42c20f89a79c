package geo

// Level is how finely the shapes are drawn. All levels come from one topology,
// so that no two of them disagree about who borders whom.
type Level uint8

const (
	// Coarse is within about 0.1 degrees of the source: a world map on a screen.
	Coarse Level = iota
	// Medium is within about 0.02 degrees of the source: a region.
	Medium
	// Fine is the source itself, Natural Earth 1:10m.
	Fine
)

// levels counts the levels of detail.
const levels = 3

// String gives the level's name as the prepared files are named: coarse, medium, fine.
func (l Level) String() string {
	switch l {
	case Coarse:
		return "coarse"
	case Medium:
		return "medium"
	default:
		return "fine"
	}
}
