package export

import (
	"image"
	"time"

	"multivector/atlas"
)

// metadata is what a file says of itself besides the picture.
type metadata struct {
	Program string // name and version of what made it
	Lang    string // of the text: en, ru, zh, de or tr
	// The sheet of paper in millimetres; 0: a pixel is the 96th part of an inch.
	PaperWidth, PaperHeight float64
	// The view that made the picture, as [View.JSON] writes it: ASCII without <, >
	// and &, so that it stands in XML and HTML as it is. None: the file carries none.
	View []byte

	under image.Image       // the basemap, whose bounds are its place on the page; nil: none
	faces *atlas.Typesetter // measures texts that flow; nil: each stands where it is put
}

// fileDate is the date of every file that has one: one of its own would make two
// files of the same picture differ.
func fileDate() time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }
