package export

import (
	"testing"

	"multivector/atlas"
	"multivector/geo"
)

// BenchmarkLayout is a page of each layout, composed and drawn anew, as a slide
// of 1920 × 1080.
func BenchmarkLayout(b *testing.B) {
	for _, region := range []string{"central-asia", "world"} {
		for _, layout := range atlas.Layouts() {
			b.Run(region+"/"+string(layout), func(b *testing.B) {
				shot := taken(b, region)
				r, err := geo.ParseRegion(region)
				if err != nil {
					b.Fatal(err)
				}
				s := &shot.Settings
				const width, height = 1920, 1080
				s.View, s.Scale = geo.Fit(r.Projection(), r, width, height, 0), atlas.PageScale(width, height)
				s.Page = &atlas.Page{Width: width, Height: height, Region: region, Country: "KZ"}
				s.Layout = layout
				for b.Loop() {
					NewFrames(shot.Atlas).Draw(nil, shot.Picture())
				}
			})
		}
	}
}
