package ui

import (
	"maps"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// TestBothThemesHaveAllInks: a colour that one of the themes lacked would be the
// toolkit's, which has none of that name and draws nothing.
func TestBothThemesHaveAllInks(t *testing.T) {
	light, dark := slices.Sorted(maps.Keys(inks(false))), slices.Sorted(maps.Keys(inks(true)))
	if !slices.Equal(light, dark) {
		t.Errorf("the light theme has %v,\nthe dark one %v", light, dark)
	}
	for _, edge := range []fyne.ThemeColorName{inkEdge, inkCardEdge} {
		if _, _, _, alpha := newLook(newFaces()).Color(edge, theme.VariantLight).RGBA(); alpha == 0 {
			t.Errorf("nothing is drawn in %s", edge)
		}
	}
}
