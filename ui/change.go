package ui

// Change tells listeners what has changed, so that each redoes as little as it can.
type Change uint16

// The changes; several may come at once.
const (
	ViewChanged      Change = 1 << iota // which part of the earth is on show
	LookChanged                         // colour mode, partner of the mode, boundaries, palette
	FilterChanged                       // which statements count
	LibraryChanged                      // the evidence itself
	SelectionChanged                    // the country whose statements are shown
	HoverChanged                        // the country under the pointer
	PanelChanged                        // which of its partners the panel shows
	SearchChanged                       // the text that is searched for
	RegionChanged                       // region or projection
	ThemeChanged                        // light, dark, or as the system has it
)

// Has reports whether any of the bits of other is set.
func (c Change) Has(other Change) bool { return c&other != 0 }
