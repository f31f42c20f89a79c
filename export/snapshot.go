package export

import (
	"multivector/atlas"
	"multivector/data"
)

// Snapshot is all that a file of the map is made from: the same snapshot gives
// the same bytes. Nobody edits it after it is handed over.
type Snapshot struct {
	Atlas    *atlas.Atlas
	Library  *data.Library
	Settings atlas.Settings // with a Page
	// The sheet of paper in millimetres; 0: a pixel is the 96th part of an inch.
	PaperWidth, PaperHeight float64
}

// Picture composes the picture of the snapshot.
func (s Snapshot) Picture() *atlas.Picture { return s.Atlas.Compose(s.Library, s.Settings) }

// meta is what a vector file says of the snapshot besides the picture.
func (s Snapshot) meta() Meta {
	m := Meta{Lang: s.Settings.Lang, PaperWidth: s.PaperWidth, PaperHeight: s.PaperHeight}
	if s.Settings.Page != nil {
		m.Program = s.Settings.Page.Program
	}
	return m
}
