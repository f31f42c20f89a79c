package geo

import (
	"strings"
	"testing"
)

// TestFingerprint: what a file of shapes says counts, not how it is written.
func TestFingerprint(t *testing.T) {
	of := func(text string) string {
		t.Helper()
		w, err := ReadWorld("a.geojson", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return w.Fingerprint()
	}
	feature := func(name string, lon int) string {
		return `"properties":{"iso_a2":"KZ","name":"` + name + `"},"geometry":` + squareAt(lon, 10)
	}
	first := of(countriesOf(feature("Kazakhstan", 10)))
	if len(first) != 64 || of(strings.ReplaceAll(countriesOf(feature("Kazakhstan", 10)), ",", " , ")) != first {
		t.Errorf("%q changes with the spaces of the file", first)
	}
	for _, other := range []string{feature("Qazaqstan", 10), feature("Kazakhstan", 11)} {
		if of(countriesOf(other)) == first {
			t.Errorf("%s has the fingerprint of other shapes", other)
		}
	}
	if w, err := NewWorld(); err != nil || w.Fingerprint() != "" {
		t.Errorf("the built-in shapes: %q, %v", w.Fingerprint(), err)
	}
}
