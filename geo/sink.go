package geo

// Sink takes outlines in pixels, y down: a pen, a rasteriser, a counter.
// A ring arrives as one MoveTo, some LineTo and a Close; a line as MoveTo and
// LineTo without Close. Rings of one polygon are meant for the even-odd rule.
type Sink interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	Close()
}
