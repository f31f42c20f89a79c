package assets

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

//go:embed seas.json
var seaFile []byte

// Sea is a named part of the ocean, and where on it the name may be written.
type Sea struct {
	ID    string
	Rank  int               // 1 for oceans to 4 for small seas; the higher gives way
	Ocean bool              // its name is spaced
	Names map[string]string // by language
	Areas [][][2]float64    // rough rings on open water, lon, lat in degrees; no limits of the sea
	Note  string            // where the name is disputed
}

// Seas returns the table of sea names; seas.json says where it is from.
func Seas() ([]Sea, error) {
	var file struct{ Seas []Sea }
	if err := json.Unmarshal(seaFile, &file); err != nil {
		return nil, fmt.Errorf("assets/seas.json: %w", err)
	}
	return file.Seas, nil
}
