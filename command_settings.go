package main

import (
	"strings"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// settings turns the flags into the settings of a picture of a size in pixels.
func (e *exportFlags) settings(width, height float64) (s atlas.Settings, err error) {
	region, err := geo.ParseRegion(e.region)
	if err != nil {
		return s, usageError{err}
	}
	projection := region.Projection()
	if e.projection != "" {
		if projection, err = geo.ParseProjection(e.projection); err != nil {
			return s, usageError{err}
		}
	}
	s.Boundaries, err = geo.ParseBoundaries(e.boundaries)
	if err != nil {
		return s, usageError{err}
	}
	if s.Mode, err = atlas.ParseMode(e.colourBy); err != nil {
		return s, usageError{err}
	}
	if s.Widths, err = atlas.ParseWidths(e.widths); err != nil {
		return s, usageError{err}
	}
	if s.Vision, err = atlas.ParseVision(e.vision); err != nil {
		return s, usageError{err}
	}
	if s.Layout, err = atlas.ParseLayout(e.layout); err != nil {
		return s, usageError{err}
	}
	e.country = strings.ToUpper(strings.TrimSpace(e.country))
	switch {
	case s.Layout == atlas.Brief && e.each == "" && e.country == "":
		return s, usagef("--layout brief needs --country CODE, as in --country KZ")
	case s.Layout != atlas.Brief && e.country != "":
		return s, usagef("--country is for --layout brief; --countries chooses statements")
	case e.country != "" && !data.IsCountry(e.country):
		return s, usagef("--country: %q is no ISO 3166-1 alpha-2 code; write a code like KZ", e.country)
	}
	if s.Background, err = atlas.ParseBackground(e.background); err != nil {
		return s, usageError{err}
	}
	s.Textured = e.textured
	if s.Filter, err = e.filter.filter(); err != nil {
		return s, err
	}
	s.Scale = atlas.PageScale(width, height)
	if s.Basemap, err = e.tiles(s.Scale); err != nil {
		return s, err
	}
	if s.Basemap != nil {
		projection, region = geo.Mercator, region.Inhabited()
	}
	s.View = geo.Fit(projection, region, width, height, 0)
	s.Palette, s.Lang = atlas.Light(), e.lang
	s.Page = &atlas.Page{
		Width: width, Height: height, Title: e.title, Subtitle: e.subtitle, Region: region.ID, Country: e.country, Program: printed(),
	}
	return s, nil
}

// tiles is the basemap, which goes with one projection and some formats only.
func (e *exportFlags) tiles(scale float64) (*atlas.Basemap, error) {
	if e.basemap == export.BasemapNone && e.attribution == "" {
		return nil, nil
	}
	b, err := export.ParseBasemap(e.basemap, e.attribution, scale)
	switch {
	case err != nil:
		return nil, usageError{err}
	case e.projection != "" && e.projection != geo.Mercator.String():
		return nil, usagef("--basemap: map tiles are in the projection mercator; leave --projection %s away", e.projection)
	case e.layout != string(atlas.OneMap):
		return nil, usagef("--basemap lies under one map; take --layout %s instead of %s", atlas.OneMap, e.layout)
	}
	if f, err := e.format(); err == nil && b != nil {
		if err := export.CheckBasemap(f); err != nil {
			return nil, usageError{err}
		}
	}
	return b, nil
}
