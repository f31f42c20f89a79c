package export

// Meta is what a vector file says of itself besides the picture.
type Meta struct {
	Program string // name and version of what made it
	Lang    string // of the text: en, ru, zh, de or tr
	// The sheet of paper in millimetres; 0: a pixel is the 96th part of an inch.
	PaperWidth, PaperHeight float64
}
