package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"multivector/atlas"
	"multivector/export"
	"multivector/geo"
)

// maxStandardPicture is how many bytes of a picture are taken from standard input.
const maxStandardPicture = 256 << 20

// openView reads the view of a picture that the user named.
func (in *inputs) openView(name string) (export.View, error) {
	if name == standard {
		r, err := in.openStandard()
		if err != nil {
			return export.View{}, err
		}
		file, err := io.ReadAll(io.LimitReader(r, maxStandardPicture+1))
		switch {
		case err != nil:
			return export.View{}, fmt.Errorf("cannot read %s: %w", standardInput, err)
		case len(file) > maxStandardPicture:
			return export.View{}, fmt.Errorf("%s has more than %d bytes; name the file instead", standardInput, maxStandardPicture)
		}
		return export.ReadView(standardInput, bytes.NewReader(file), int64(len(file)))
	}
	f, err := openFile(name)
	if err != nil {
		return export.View{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return export.View{}, fmt.Errorf("cannot read %s: %w", name, err)
	}
	return export.ReadView(name, f, info.Size())
}

// copies says for each flag of the command line what of the picture it decides.
// Those that decide the frame are in reframe.
func copies() map[string]func(to, from *atlas.Settings) {
	return map[string]func(to, from *atlas.Settings){
		"color-by":   func(to, from *atlas.Settings) { to.Mode = from.Mode },
		"widths":     func(to, from *atlas.Settings) { to.Widths = from.Widths },
		"vision":     func(to, from *atlas.Settings) { to.Vision = from.Vision },
		"textured":   func(to, from *atlas.Settings) { to.Textured = from.Textured },
		"background": func(to, from *atlas.Settings) { to.Background = from.Background },
		"layout": func(to, from *atlas.Settings) {
			to.Layout, to.Page.Country = from.Layout, from.Page.Country
		},
		"country":         func(to, from *atlas.Settings) { to.Page.Country = from.Page.Country },
		"basemap":         func(to, from *atlas.Settings) { to.Basemap = from.Basemap },
		"attribution":     func(to, from *atlas.Settings) { to.Basemap = from.Basemap },
		"boundaries":      func(to, from *atlas.Settings) { to.Boundaries = from.Boundaries },
		"outline":         func(to, from *atlas.Settings) { to.Groups = from.Groups },
		"lang":            func(to, from *atlas.Settings) { to.Lang = from.Lang },
		"title":           func(to, from *atlas.Settings) { to.Page.Title = from.Page.Title },
		"subtitle":        func(to, from *atlas.Settings) { to.Page.Subtitle = from.Page.Subtitle },
		"partners":        func(to, from *atlas.Settings) { to.Filter.Partners = from.Filter.Partners },
		"countries":       func(to, from *atlas.Settings) { to.Filter.Countries = from.Filter.Countries },
		"groups":          func(to, from *atlas.Settings) { to.Filter.Groups = from.Filter.Groups },
		"documents-named": func(to, from *atlas.Settings) { to.Filter.Documents = from.Filter.Documents },
		"relation":        func(to, from *atlas.Settings) { to.Filter.Relations = from.Filter.Relations },
		"subject":         func(to, from *atlas.Settings) { to.Filter.Subjects = from.Filter.Subjects },
		"basis":           func(to, from *atlas.Settings) { to.Filter.Bases = from.Filter.Bases },
		"modality":        func(to, from *atlas.Settings) { to.Filter.Modalities = from.Filter.Modalities },
		"from":            func(to, from *atlas.Settings) { to.Filter.From = from.Filter.From },
		"to":              func(to, from *atlas.Settings) { to.Filter.To = from.Filter.To },
		"undated":         func(to, from *atlas.Settings) { to.Filter.Undated = from.Filter.Undated },
		"text":            func(to, from *atlas.Settings) { to.Filter.Text = from.Filter.Text },
	}
}

// like makes the snapshot of a view with what the user set on the command line,
// which is in the other snapshot.
func (e *exportFlags) like(c *cobra.Command, v export.View, said export.Snapshot) (export.Snapshot, error) {
	s, err := v.Settings()
	if err != nil {
		return said, err
	}
	s.Page.Program = said.Settings.Page.Program
	for flag, take := range copies() {
		if e.decides(c, flag) {
			take(&s, &said.Settings)
		}
	}
	shot := said
	shot.PaperWidth, shot.PaperHeight = v.Paper.Width, v.Paper.Height
	if c.Flags().Changed("size") {
		shot.PaperWidth, shot.PaperHeight = said.PaperWidth, said.PaperHeight
		s.Scale = said.Settings.Scale
	} else {
		s.Scale *= e.scale
	}
	e.reframe(c, &s, said.Settings)
	shot.Settings = s
	if err := datesInOrder(s.Filter); err != nil {
		return shot, err
	}
	return shot, e.together(s)
}

// decides reports whether the command line says what a flag stands for: the user
// set it, or it is what is usual with --each.
func (e *exportFlags) decides(c *cobra.Command, flag string) bool {
	return c.Flags().Changed(flag) || e.each == eachCountry && flag == "layout" || e.each == eachPartner && flag == "color-by"
}

// together refuses what does not go together in a picture that is like another.
func (e *exportFlags) together(s atlas.Settings) error {
	format, err := e.format()
	switch {
	case err != nil:
		return err
	case e.each != "" && s.Layout == atlas.Multiples:
		return usagef("--each makes one map or brief a file, and %s has several; add --layout %s or --layout %s", e.likeFile, atlas.OneMap, atlas.Brief)
	case s.Basemap == nil:
		return nil
	case e.each != "":
		return usagef("%s lies over map tiles, of which servers forbid to fetch many; add --basemap %s, or leave --each away", e.likeFile, export.BasemapNone)
	case s.Layout == atlas.Brief:
		return usagef("map tiles lie under no map of a brief; add --basemap %s or --layout %s", export.BasemapNone, atlas.OneMap)
	case s.Layout == atlas.Multiples:
		return usagef("map tiles lie under one map, and this picture has several; add --basemap %s or --layout %s", export.BasemapNone, atlas.OneMap)
	case s.View.Projection != geo.Mercator:
		return usagef("map tiles are in the projection mercator; add --basemap %s, or leave --projection %s away", export.BasemapNone, s.View.Projection)
	}
	if err := export.CheckBasemap(format); err != nil {
		return usagef("%s lies over map tiles: %w", e.likeFile, err)
	}
	return nil
}

// frameFlags are the flags that say what part of the earth is shown, and how.
func frameFlags() []string { return []string{"region", "projection", "size", "scale", "basemap"} }

// reframe sets what the flags say of the part of the earth, the projection and
// the size. Of a region it shows the whole again; a view of the user's own keeps
// its middle.
func (e *exportFlags) reframe(c *cobra.Command, s *atlas.Settings, said atlas.Settings) {
	changed := c.Flags().Changed
	if !slices.ContainsFunc(frameFlags(), changed) {
		return
	}
	page := *s.Page
	before, parsed := geo.ParseRegion(page.Region)
	page.Width, page.Height = said.Page.Width, said.Page.Height
	region, known := before, parsed == nil
	projection := s.View.Projection
	if changed("region") {
		page.Region, known = said.Page.Region, true
		region, _ = geo.ParseRegion(page.Region)
		if parsed != nil || projection == before.Projection() {
			projection = region.Projection()
		}
	}
	switch {
	case changed("projection"):
		projection = said.View.Projection
	case s.Basemap != nil:
		projection = geo.Mercator
	}
	if s.Basemap != nil {
		region = region.Inhabited()
	}
	if known {
		s.View = geo.Fit(projection, region, page.Width, page.Height, 0)
	} else {
		s.View = s.View.Reproject(projection)
	}
	s.Page = &page
}

// inherit takes from a view what other flags are checked against.
func (e *exportFlags) inherit(c *cobra.Command, v export.View) {
	if !e.decides(c, "layout") && v.Layout != "" {
		e.layout = string(v.Layout)
	}
	if !c.Flags().Changed("country") && e.each == "" && e.layout == string(atlas.Brief) {
		e.country = v.Page.Country
	}
}

// pageSize is the size of the page in pixels: of the picture that is to be like
// another as large as that one, unless the user says otherwise.
func (e *exportFlags) pageSize(c *cobra.Command, like *export.View) (width, height float64, err error) {
	if like == nil || c.Flags().Changed("size") {
		return parseSize(e.size, e.scale)
	}
	if err := checkScale(e.scale); err != nil {
		return 0, 0, err
	}
	width, height = like.Page.Width, like.Page.Height
	if e.scale != 1 {
		width, height = math.Round(width*e.scale), math.Round(height*e.scale)
	}
	if err := export.CheckSize(width, height); err != nil {
		return 0, 0, usagef("%s at scale %g: %v", e.likeFile, e.scale, err)
	}
	return width, height, nil
}
