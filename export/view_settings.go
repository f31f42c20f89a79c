package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"multivector/assets"
	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// Settings are the settings of the picture that a view describes, with the page
// and the program that made it. The error names what no picture can have.
func (v View) Settings() (atlas.Settings, error) {
	s := atlas.Settings{
		Layout: v.Layout, Boundaries: v.Boundaries, Mode: v.ColourBy, Widths: v.Widths, Vision: v.Vision,
		Textured: v.Textured, Background: v.Background, Short: v.ShortLegend, Groups: slices.Clone(v.Outline), Lang: v.Lang,
		Filter: data.Filter(v.Filter), Scale: v.Scale, Palette: atlas.Light(),
		Page: &atlas.Page{
			Width: v.Page.Width, Height: v.Page.Height, Title: v.Page.Title, Subtitle: v.Page.Subtitle,
			Region: v.Page.Region, Country: v.Page.Country, Program: v.Program,
		},
	}
	projection, err := geo.ParseProjection(v.Map.Projection)
	if err != nil {
		return s, err
	}
	s.View = geo.View{
		Projection: projection, Centre: v.Map.Centre, X: v.Map.X, Y: v.Map.Y,
		Scale: v.Map.Scale, Width: v.Map.Width, Height: v.Map.Height,
	}
	if s.Basemap, err = v.Basemap.settings(); err != nil {
		return s, err
	}
	for _, check := range []func() error{v.checkSize, v.checkLook, v.checkFilter} {
		if err := check(); err != nil {
			return s, err
		}
	}
	return s, nil
}

// Region is the region that the map of the view was fitted to; false where it
// shows a part of the earth that the user chose by hand.
func (v View) Region() (geo.Region, bool) {
	s, err := v.Settings()
	if err != nil || s.Page.Region == "" {
		return geo.Region{}, false
	}
	r, err := geo.ParseRegion(s.Page.Region)
	if err != nil {
		return geo.Region{}, false
	}
	fitted := r
	if s.Basemap != nil {
		fitted = r.Inhabited()
	}
	const near = 1e-9 // processors round differently
	want, got := geo.Fit(s.View.Projection, fitted, s.View.Width, s.View.Height, 0), s.View
	for _, pair := range [][2]float64{
		{want.Centre[0], got.Centre[0]},
		{want.Centre[1], got.Centre[1]},
		{want.X, got.X},
		{want.Y, got.Y},
		{1, got.Scale / want.Scale},
	} {
		if !(math.Abs(pair[0]-pair[1]) < near) {
			return geo.Region{}, false
		}
	}
	return r, true
}

// checkSize refuses sizes that would fill the memory.
func (v View) checkSize() error {
	if err := CheckSize(v.Page.Width, v.Page.Height); err != nil {
		return err
	}
	const most = 10_000
	if p := v.Paper; p != (ViewPaper{}) && (!(min(p.Width, p.Height) > 0) || max(p.Width, p.Height) > most) {
		return fmt.Errorf("a sheet of %g × %g mm is none: each side has at most %d", p.Width, p.Height, most)
	}
	if !(v.Scale > 0) {
		return fmt.Errorf("the scale %g is not above 0", v.Scale)
	}
	return nil
}

// checkLook refuses names that the program does not know.
func (v View) checkLook() error {
	if _, err := atlas.ParseMode(string(v.ColourBy)); err != nil {
		return err
	}
	for _, err := range []error{
		usual(v.Layout, atlas.ParseLayout), usual(v.Boundaries, geo.ParseBoundaries), usual(v.Widths, atlas.ParseWidths),
		usual(v.Vision, atlas.ParseVision), usual(v.Background, atlas.ParseBackground),
	} {
		if err != nil {
			return err
		}
	}
	if v.Lang != "" && !slices.Contains(assets.Languages(), v.Lang) {
		return fmt.Errorf("no language %q; there are %s", v.Lang, strings.Join(assets.Languages(), ", "))
	}
	return nil
}

// usual refuses a name that is neither known nor left out, as what is usual is.
func usual[T ~string](name T, parse func(string) (T, error)) error {
	if name == "" {
		return nil
	}
	_, err := parse(string(name))
	return err
}

// checkFilter refuses what no filter can hold. Groups and documents may be those
// of other evidence.
func (v View) checkFilter() error {
	f := v.Filter
	for _, code := range slices.Concat(f.Partners, f.Countries) {
		if code != data.None && !data.IsCountry(code) {
			return fmt.Errorf("%q in the filter is no ISO 3166-1 alpha-2 code", code)
		}
	}
	for _, d := range []data.Date{f.From, f.To} {
		if err := d.Valid(); err != nil {
			return fmt.Errorf("the date %q in the filter %w", d, err)
		}
	}
	for _, err := range []error{
		known("relation", f.Relations, data.Relations()), known("subject", f.Subjects, data.Subjects()),
		known("basis", f.Bases, data.Bases()), known("modality", f.Modalities, data.Modalities()),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// known refuses a value of a filter that is neither among the given ones nor
// [data.None].
func known[T ~string](what string, list, all []T) error {
	for _, value := range list {
		if value != data.None && !slices.Contains(all, value) {
			return fmt.Errorf("the filter has a %s %q, which is not known", what, value)
		}
	}
	return nil
}
