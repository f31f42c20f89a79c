package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/spf13/cobra"

	"multivector/assets"
	"multivector/geo"
)

func countriesCommand(in *inputs) *cobra.Command {
	var at, boundaries, lang string
	var list bool
	c := &cobra.Command{
		Use:   "countries",
		Short: "Say which country is under a point, or list them all",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			view, err := geo.ParseBoundaries(boundaries)
			if err != nil {
				return usageError{err}
			}
			if list == (at != "") {
				return usagef("countries needs either --at LON,LAT or --list")
			}
			var point orb.Point
			if at != "" {
				if point, err = parsePoint(at); err != nil {
					return err
				}
			}
			w, err := in.shapes()
			if err != nil {
				return err
			}
			if list {
				return listCountries(c.OutOrStdout(), w, view, lang)
			}
			return countryAt(c.OutOrStdout(), w, view, point, lang)
		},
	}
	c.Flags().StringVar(&at, "at", "", "the point `LON,LAT` in degrees, such as 66.9,48.0")
	c.Flags().BoolVar(&list, "list", false, "list all countries and territories")
	registerBoundaries(c, &boundaries)
	registerLang(c, &lang)
	return c
}

// parsePoint reads "LON,LAT" in degrees.
func parsePoint(s string) (orb.Point, error) {
	parts := strings.Split(s, ",")
	if len(parts) != 2 {
		return orb.Point{}, usagef("--at %q: write longitude and latitude as in 66.9,48.0", s)
	}
	lon, err1 := strconv.ParseFloat(strings.TrimSpace(parts[0]), 64)
	lat, err2 := strconv.ParseFloat(strings.TrimSpace(parts[1]), 64)
	if err1 != nil || err2 != nil || !(-180 <= lon && lon <= 180) || !(-90 <= lat && lat <= 90) {
		return orb.Point{}, usagef("--at %q: longitude goes from -180 to 180, latitude from -90 to 90", s)
	}
	return orb.Point{lon, lat}, nil
}

// countryAt prints how the boundary view shows what is under a point.
func countryAt(out io.Writer, w *geo.World, view geo.Boundaries, p orb.Point, lang string) error {
	if _, err := w.Shapes(geo.Fine); err != nil {
		return err
	}
	unit := w.At(p)
	if unit == "" {
		fmt.Fprintln(out, "-\tno country (sea)")
		return nil
	}
	s := view.Standing(unit)
	fmt.Fprintf(out, "%s\t%s", s.Country, geo.Name(s.Country, lang))
	if s.Country != unit {
		fmt.Fprintf(out, "\t(%s)", geo.Name(unit, lang))
	}
	if s.Basis != "" {
		fmt.Fprintf(out, "\t%s: %s", view.Name(lang), s.Basis)
	}
	fmt.Fprintln(out)
	return nil
}

// listCountries prints every unit and what the boundary view shows it as.
func listCountries(out io.Writer, w *geo.World, view geo.Boundaries, lang string) error {
	for _, u := range w.Units() {
		line := u.Code + "\t" + geo.Name(u.Code, lang)
		if s := view.Standing(u.Code); s.Country != u.Code {
			line += "\tshown as " + s.Country + " " + geo.Name(s.Country, lang)
		}
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

func registerBoundaries(c *cobra.Command, p *string) {
	c.Flags().StringVar(p, "boundaries", "un", "whose map disputed boundaries follow: "+oneOf(geo.AllBoundaries()))
}

func registerLang(c *cobra.Command, p *string) {
	c.Flags().StringVar(p, "lang", "en", "language of names and texts: "+oneOf(assets.Languages()))
	c.PreRunE = func(*cobra.Command, []string) error {
		_, err := known("lang", []string{*p}, assets.Languages())
		return err
	}
}
