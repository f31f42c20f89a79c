package main

import (
	"fmt"

	"github.com/paulmach/orb"

	"multivector/atlas"
	"multivector/geo"
)

// projections shows every projection of the whole world at six centres.
func projections() sheet {
	s := sheet{name: "projections"}
	centres := []struct {
		name string
		at   orb.Point // degrees east and north
	}{
		{"the default", orb.Point{11, 0}},
		{"Central Asia", orb.Point{67, 42}},
		{"Fiji, 180°", orb.Point{179, -17}},
		{"Americas", orb.Point{-100, 40}},
		{"North Pole", orb.Point{0, 90}},
		{"South Pole", orb.Point{0, -90}},
	}
	for _, p := range geo.Projections() {
		var row []cell
		for _, c := range centres {
			v := geo.Fit(p, region("world"), 310, 190, 3)
			v.Centre = c.at
			settings := plain(v)
			settings.Scale = 0.5
			row = append(row, cell{fmt.Sprintf("%s, %s (%g, %g)", p, c.name, c.at[0], c.at[1]), settings})
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// boundaries shows every boundary view where the views differ.
func boundaries() sheet {
	s := sheet{name: "boundaries"}
	for _, place := range []struct{ name, region string }{
		{"Crimea", "30,43.5,40,49"},
		{"Kosovo", "18.5,41,23.5,44"},
		{"Northern Cyprus", "32,34.4,34.8,35.9"},
		{"Western Sahara", "-18,20.5,-5,31"},
		{"Palestine", "33.5,29.3,36.5,33.5"},
		{"Somaliland", "41,3,51.5,12.5"},
		{"Taiwan", "115,20,124,28"},
	} {
		var row []cell
		for _, b := range geo.AllBoundaries() {
			settings := plain(geo.Fit(geo.AzimuthalEqualArea, region(place.region), 260, 180, 2))
			settings.Scale, settings.Boundaries = 0.75, b
			row = append(row, cell{place.name + ": " + b.Name("en"), settings})
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// modes shows every colour mode at three sizes, as an export has it.
func modes() sheet {
	s := sheet{name: "modes"}
	for _, mode := range atlas.Modes() {
		var row []cell
		for _, width := range []float64{320, 640, 960} {
			row = append(row, page(mode, width, "central-asia"))
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// page is a region set for a slide, as multivector export does.
func page(mode atlas.Mode, width float64, id string) cell {
	height, r := width*9/16, region(id)
	settings := plain(geo.Fit(r.Projection(), r, width, height, 0))
	settings.Mode, settings.Scale = mode, atlas.PageScale(width, height)
	settings.Page = &atlas.Page{Width: width, Height: height, Region: r.ID, Program: "Multivector"}
	return cell{fmt.Sprintf("%s, %.0f × %.0f", mode, width, height), settings}
}

// visions shows the stripes as eyes with a colour-vision deficiency see them.
func visions() sheet {
	s := sheet{name: "visions"}
	var row []cell
	for _, v := range atlas.Visions() {
		c := page(atlas.ByStripes, 640, "central-asia")
		c.settings.Vision, c.label = v, string(v)
		if row = append(row, c); len(row) == 3 {
			s.rows, row = append(s.rows, row), nil
		}
	}
	if len(row) > 0 {
		s.rows = append(s.rows, row)
	}
	return s
}

// region is a region of ours by its name or bounds; a wrong one is our mistake.
func region(name string) geo.Region {
	r, err := geo.ParseRegion(name)
	if err != nil {
		panic(err)
	}
	return r
}
