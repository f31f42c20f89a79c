package export

import (
	"image/color"
	"net/url"
	"strings"
	"testing"
	"unicode"
)

// FuzzBasemapAddress: an address that is taken is a web address for every tile,
// of the server that the credits name.
func FuzzBasemapAddress(f *testing.F) {
	for _, s := range []string{
		"none", "osm", "https://tiles.example.org/{z}/{x}/{y}.png", "http://{s}.example.org:8080/${z}/${x}/${y}{r}.png?key=a%20b",
		"https://a@b/{z}{x}{y}", "file:///{z}/{x}/{y}", "https://[::1]/{z}/{x}/{y}#{z}", "https://{x}.{y}/{z}", "//h/{z}{x}{y}", "https://h\n/{z}{x}{y}", "http://!{z}{x}{y}",
	} {
		f.Add(s, "© Who", 3, 5, 6)
	}
	f.Fuzz(func(t *testing.T, s, attribution string, z, x, y int) {
		b, err := ParseBasemap(s, attribution, 1)
		if err != nil || b == nil {
			return
		}
		if b.Attribution == "" || strings.ContainsFunc(b.Attribution, unicode.IsControl) {
			t.Fatalf("%q is credited to %q", s, b.Attribution)
		}
		one := tile{z & 15, x & 0xFFF, y & 0xFFF}
		u, err := url.Parse(one.address(b))
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
			t.Fatalf("%q asks %q: %v", s, one.address(b), err)
		}
		if again, err := viewBasemap(b).settings(); err != nil || again == nil {
			t.Fatalf("%q is not remembered: %v", s, err)
		}
	})
}

// FuzzTile: whatever bytes a server sends, a tile that is taken can be laid.
func FuzzTile(f *testing.F) {
	good := pngTile(f, 256, color.White)
	for _, raw := range [][]byte{good, good[:200], bomb(good), pngTile(f, 3, color.Black), []byte("GIF89a"), []byte("RIFF\x00\x00\x00\x00WEBPVP8 "), nil} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if checkTile(raw, 256) != nil {
			return
		}
		if _, err := resized(raw, 300); err != nil {
			t.Fatalf("a tile that was taken cannot be laid: %v", err)
		}
	})
}
