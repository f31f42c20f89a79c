package export

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"multivector/atlas"
)

// BasemapNone and BasemapOSM are the basemaps that have a name.
const (
	BasemapNone = "none"
	BasemapOSM  = "osm"
)

// Limits of what a user says of a basemap, and what map tiles usually are.
const (
	longestAddress     = 500 // characters
	longestAttribution = 200
	tileSide           = 256 // pixels
	fineTileSide       = 512
	deepestZoom        = 19
)

// fineFrom is the scale of a page (pixels per dp) from which {r} in an address
// asks for fine tiles, whose letters keep their size.
const fineFrom = 1.75

// ParseBasemap reads the name of a basemap, or the address of a service's tiles
// with {z}, {x} and {y} for zoom, column and row; {s} stands for the servers a,
// b and c, {r} for @2x on a page of a large scale. Of a basemap of one's own the
// attribution says whose map it is; empty, the credits name the server. The
// result is nil for "none". The error says what is wrong and the mend.
func ParseBasemap(s, attribution string, scale float64) (*atlas.Basemap, error) {
	switch {
	case (s == BasemapNone || s == BasemapOSM) && attribution != "":
		return nil, fmt.Errorf("an attribution goes with tiles of your own address, not with %q; leave it away", s)
	case s == BasemapNone:
		return nil, nil
	case s == BasemapOSM:
		return openStreetMap(), nil
	}
	address := strings.ReplaceAll(s, "${", "{")
	host, err := checkAddress(address)
	if err != nil {
		name := "the basemap's address"
		if !strings.ContainsAny(s, "/?&@") { // what has them may hold a key or a password
			name = fmt.Sprintf("basemap %q", shown(s))
		}
		return nil, fmt.Errorf("%s: %w; write none, osm or an address such as https://tiles.example.org/{z}/{x}/{y}.png", name, err)
	}
	b := &atlas.Basemap{Address: address, Attribution: strings.TrimSpace(attribution), Side: tileSide, Deepest: deepestZoom}
	if b.Attribution == "" {
		b.Attribution = host
	}
	if err := checkAttribution(b.Attribution); err != nil {
		return nil, err
	}
	fine := ""
	if scale >= fineFrom {
		fine = "@2x"
	}
	b.Address = strings.ReplaceAll(b.Address, "{r}", fine)
	if strings.Contains(b.Address, "@2x") {
		b.Side = fineTileSide
	}
	return b, nil
}

// openStreetMap is the map that its contributors keep, on the server of their
// foundation, whose policy asks for this address and link.
func openStreetMap() *atlas.Basemap {
	return &atlas.Basemap{
		Address:     "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
		Attribution: "© OpenStreetMap contributors", Link: "https://www.openstreetmap.org/copyright",
		Side: tileSide, Deepest: deepestZoom,
	}
}

func checkAttribution(s string) error {
	if utf8.RuneCountInString(s) > longestAttribution || strings.ContainsFunc(s, unicode.IsControl) {
		return fmt.Errorf("an attribution has at most %d characters on one line; shorten it", longestAttribution)
	}
	return nil
}

// blank is a name in braces in an address.
var blank = regexp.MustCompile(`\{[^{}]*\}`)

// checkAddress holds an address against what a tile needs and the program
// fetches, and returns the name of its server.
func checkAddress(address string) (host string, err error) {
	if len(address) > longestAddress {
		return "", fmt.Errorf("an address has at most %d characters", longestAddress)
	}
	for _, name := range blank.FindAllString(address, -1) {
		if !strings.Contains("{z}{x}{y}{s}{r}", name) {
			return "", fmt.Errorf("%s is not known in an address", name)
		}
	}
	for _, name := range []string{"{z}", "{x}", "{y}"} {
		if !strings.Contains(address, name) {
			return "", fmt.Errorf("it has no %s", name)
		}
	}
	u, err := url.Parse(strings.NewReplacer("{z}", "0", "{x}", "0", "{y}", "0", "{s}", "a", "{r}", "").Replace(address))
	_, behind, _ := strings.Cut(address, "://")
	host, _, _ = strings.Cut(behind, "/")
	switch {
	case err != nil:
		return "", fmt.Errorf("it is no web address")
	case u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("tiles come from http:// or https:// only")
	case u.Hostname() == "" || !server.MatchString(u.Host):
		return "", fmt.Errorf("it names no server")
	case len(blank.FindAllString(strings.ReplaceAll(host, "{s}", ""), -1)) > 0:
		return "", fmt.Errorf("zoom, column and row stand behind the server's name and a /")
	case u.User != nil:
		return "", fmt.Errorf("a name or password in an address would be seen by others")
	}
	return u.Host, nil
}

// tile is the place of one tile: zoom, column from the west, row from the north.
type tile struct{ z, x, y int }

func (t tile) String() string { return fmt.Sprintf("%d/%d/%d", t.z, t.x, t.y) }

// address is where a tile of a basemap is found.
func (t tile) address(b *atlas.Basemap) string {
	servers := "abc"
	return strings.NewReplacer(
		"{z}", strconv.Itoa(t.z), "{x}", strconv.Itoa(t.x), "{y}", strconv.Itoa(t.y),
		"{s}", string(servers[(t.x+t.y)%len(servers)]),
	).Replace(b.Address)
}
