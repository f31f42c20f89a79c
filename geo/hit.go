package geo

import "github.com/paulmach/orb"

// At gives the code of the unit that holds a point (lon, lat degrees) at the finest
// level that is ready, "" for the sea.
func (w *World) At(p orb.Point) string { return "" }
