package geo

import (
	"strings"
	"testing"
)

func TestParseRegion(t *testing.T) {
	for _, c := range []struct {
		text                     string
		west, south, east, north float64
	}{
		{"world", -180, -90, 180, 90},
		{"10,20,30,40", 10, 20, 30, 40},
		{" 10 , -20.5, 30,40", 10, -20.5, 30, 40},
		{"170,-50,-170,-30", 170, -50, 190, -30},
	} {
		r, err := ParseRegion(c.text)
		if err != nil || r.ID != c.text || r.Bound != box(c.west, c.south, c.east, c.north) {
			t.Errorf("ParseRegion(%q) = %+v, %v", c.text, r, err)
		}
	}
	for _, c := range []struct{ text, problem string }{
		{"asia", "no such name"},
		{"", "no such name"},
		{"1,2,3", "3 numbers instead of 4"},
		{"1,2,x,4", `"x" is not a number`},
		{"1,2,3,91", "91 is outside ±90 degrees"},
		{"1,NaN,3,4", "NaN is outside"},
		{"1,2,1,4", "west,south,east,north"},
		{"1,4,3,2", "west,south,east,north"},
	} {
		_, err := ParseRegion(c.text)
		if err == nil || !strings.Contains(err.Error(), c.problem) || !strings.Contains(err.Error(), "central-asia") {
			t.Errorf("ParseRegion(%q): %v, want %q and the names", c.text, err, c.problem)
		}
	}
}
