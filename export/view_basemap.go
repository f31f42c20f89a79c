package export

import (
	"fmt"
	"regexp"

	"multivector/atlas"
)

// ViewBasemap says which map tiles a picture lies over. Of tiles from an address
// of the user's own it holds the server's name only: an address can hold a key,
// and nobody's file shall send a reader's program to a server.
type ViewBasemap struct {
	Name        string `json:"name"` // osm, or a server
	Attribution string `json:"attribution,omitzero"`
}

func viewBasemap(b *atlas.Basemap) ViewBasemap {
	switch {
	case b == nil:
		return ViewBasemap{}
	case *b == *openStreetMap():
		return ViewBasemap{Name: BasemapOSM}
	}
	host, err := checkAddress(b.Address)
	if err != nil {
		host = b.Address // as a view gave it
	}
	return ViewBasemap{Name: sound(host), Attribution: sound(b.Attribution)}
}

// mostServer is how many bytes the name of a server can have.
const mostServer = 260

// server is what a view may call a server: a name or number, and a port. (Its
// length is not in here: counting so many letters of all scripts takes 10 MB.)
var server = regexp.MustCompile(`^[\p{L}\p{N}.:\[\]_-]+$`)

// settings is the basemap of a view. One from a server of the user's own has no
// whole address: to fetch it, the address has to be given again.
func (v ViewBasemap) settings() (*atlas.Basemap, error) {
	switch {
	case v == ViewBasemap{}:
		return nil, nil
	case v == ViewBasemap{Name: BasemapOSM}:
		return openStreetMap(), nil
	case len(v.Name) > mostServer || !server.MatchString(v.Name):
		return nil, fmt.Errorf("%q is no server of a basemap", shown(v.Name))
	}
	if err := checkAttribution(v.Attribution); err != nil {
		return nil, err
	}
	return &atlas.Basemap{Address: v.Name, Attribution: v.Attribution, Side: tileSide, Deepest: deepestZoom}, nil
}
