package geo

import (
	"fmt"

	"github.com/paulmach/orb"

	"multivector/assets"
)

// preparedUnits reads units.json, so that nothing needs computing at start.
func preparedUnits() []Unit {
	var rows []struct {
		Code   string
		Code3  string `json:"iso_a3"`
		Name   string
		Bound  [4]float64
		Anchor orb.Point
		Area   float64
	}
	mustRead("units.json", &rows)
	units := make([]Unit, len(rows))
	for i, r := range rows {
		bound := orb.Bound{Min: orb.Point{r.Bound[0], r.Bound[1]}, Max: orb.Point{r.Bound[2], r.Bound[3]}}
		units[i] = Unit{r.Code, r.Code3, r.Name, bound, r.Anchor, r.Area}
	}
	return units
}

// readPrepared reads the embedded shapes and lines of a level.
func readPrepared(l Level) (*Shapes, error) {
	packed := [levels]string{assets.CoarseShapes, assets.MediumShapes, assets.FineShapes}[l]
	shapes, err := unpack(packed)
	if err != nil {
		return nil, fmt.Errorf("assets/world/%v.shapes: %w", l, err)
	}
	return shapes, nil
}
