package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
)

// exportFlags are what a picture is made from.
type exportFlags struct {
	output, region, colourBy, size, projection, boundaries string
	title, subtitle, lang, widths, vision, layout, country string
	background, likeFile                                   string
	textured, review                                       bool
	outline                                                []string
	basemap, attribution, each                             string
	scale                                                  float64
	filter                                                 filterFlags
}

func exportCommand(in *inputs) *cobra.Command {
	var e exportFlags
	c := &cobra.Command{
		Use:   "export -o FILE",
		Short: "Save a map as a picture, with legend, sources and boundary note",
		Long: "Save a map as a picture, with legend, sources and boundary note. The ending of the file's name\n" +
			"says the format: " + oneOf(export.Formats()) + ". SVG and PDF keep shapes and text as such; with --size A4 or A3\n" +
			"they are that large on paper, else a pixel is 1/96 inch. PPTX is slides to edit, 7.5 inches high or\n" +
			"as large as the paper: a shape for each country, the statements in the notes, a table of the\n" +
			"sources. HTML is a page for browsers, in one file that fetches nothing: a click on a country opens\n" +
			"its statements, partners can be switched off.\n\n" +
			"Every picture carries the settings that made it: with --like FILE they are taken from a picture that was\n" +
			"saved before, whatever its format, but for the flags that you give. `multivector view` shows them.",
		Example: "  multivector export -o central-asia.png\n" +
			"  multivector export -o central-asia.pdf --size A4 --lang tr\n" +
			"  multivector export -o germany.png --partners DE --color-by partner --size 3840x2160\n" +
			"  multivector export --each country -o 'brief-{code}.pdf' --size A4\n" +
			"  multivector export -o slide.pdf --like germany.png --lang de",
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return e.export(c, in)
		},
	}
	f := c.Flags()
	f.StringVarP(&e.output, "output", "o", "", "the `FILE` to write, ending in "+oneOf(export.Formats())+"; - is a PNG on standard output")
	f.StringVar(&e.each, "each", "", "a file for each "+strings.Join(eachNames(), " or ")+" with statements; -o then names them with {code} or {name}, as in 'maps/{code}.pdf'")
	f.StringVar(&e.region, "region", "central-asia", oneOf(regionNames())+", or WEST,SOUTH,EAST,NORTH in degrees")
	f.StringVar(&e.colourBy, "color-by", "stripes", oneOf(atlas.Modes()))
	f.StringVar(&e.widths, "widths", string(atlas.Proportional), "of stripes: "+oneOf(atlas.AllWidths()))
	f.BoolVar(&e.textured, "textured", false, "tell partners apart by fine lines too")
	f.StringSliceVar(&e.outline, "outline", nil, "draw a contour round groups by `ID`, as `multivector groups` lists them (--groups chooses statements)")
	f.StringVar(&e.vision, "vision", string(atlas.FullColour), "see the picture as with "+oneOf(atlas.Visions()))
	f.StringVar(&e.background, "background", string(atlas.PaperBackground), "behind the land: "+oneOf(atlas.Backgrounds())+" (no page, no sea)")
	f.StringVar(&e.likeFile, "like", "", "take the settings from a picture `FILE` that export or the window saved; other flags override them; - is standard input")
	f.StringVar(&e.layout, "layout", string(atlas.OneMap), "of the page: "+oneOf(atlas.Layouts())+"; multiples has a map for each partner, brief is about --country")
	f.StringVar(&e.country, "country", "", "the country or partner, by alpha-2 `CODE`, that --layout brief is about")
	f.StringVar(&e.size, "size", "1920x1080", "pixels as WIDTHxHEIGHT, or "+oneOf(sizeNames()))
	f.Float64Var(&e.scale, "scale", 1, "enlarge everything this many times")
	f.StringVar(&e.projection, "projection", "", oneOf(projectionNames())+" (default equal-earth for the world, else equal-area)")
	f.StringVar(&e.basemap, "basemap", export.BasemapNone, "map tiles to draw over in PNG, SVG, PDF or HTML: none, osm, or a server's `ADDRESS` with {z}, {x} and {y}; asks the network")
	f.StringVar(&e.attribution, "attribution", "", "whose map the tiles of your own address are (default: the server's name)")
	f.StringVar(&e.title, "title", "", "title (default: made from the view)")
	f.StringVar(&e.subtitle, "subtitle", "", "subtitle (default: made from the statements)")
	f.BoolVar(&e.review, "review", false, "say on standard error what to know before the picture is shown")
	registerBoundaries(c, &e.boundaries)
	registerLang(c, &e.lang)
	e.filter.register(c, data.RelationCooperation, data.RelationDependence)
	return c
}

// export checks everything that the user said before it reads or draws.
func (e *exportFlags) export(c *cobra.Command, in *inputs) error {
	if err := e.prepareEach(c); err != nil {
		return err
	}
	format, err := e.format()
	if err != nil {
		return err
	}
	collectLate()
	go atlas.ReadFonts() // beside evidence and shapes
	shot, err := e.snapshot(c, in)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM) // so that no half of a file stays behind
	defer stop()
	if e.each != "" {
		return e.exportEach(ctx, c, format, shot)
	}
	if e.review {
		for _, r := range atlas.Review(shot.Picture(), shot.Library, shot.Settings, nil) {
			fmt.Fprintf(c.ErrOrStderr(), "review: %s\n", oneLine(errors.New(r.Text)))
		}
	}
	write := func(out io.Writer) error { return export.Write(ctx, out, format, shot) }
	if e.output == standard {
		return write(c.OutOrStdout())
	}
	if err := export.WriteFile(e.output, write); err != nil {
		return err
	}
	width, height, unit := shot.Settings.Page.Width, shot.Settings.Page.Height, "pixels"
	if shot.PaperWidth > 0 && format != export.FormatPNG {
		width, height, unit = shot.PaperWidth, shot.PaperHeight, "mm"
	}
	fmt.Fprintf(c.ErrOrStderr(), "%s: %g × %g %s\n", e.output, width, height, unit)
	return nil
}

// snapshot is what the flags, and the picture that they follow, ask for.
func (e *exportFlags) snapshot(c *cobra.Command, in *inputs) (shot export.Snapshot, err error) {
	var like *export.View
	if c.Flags().Changed("like") {
		v, err := in.openView(e.likeFile)
		if err != nil {
			return shot, err
		}
		like = &v
		e.inherit(c, v)
	}
	width, height, err := e.pageSize(c, like)
	if err != nil {
		return shot, err
	}
	s, err := e.settings(width, height)
	if err != nil {
		return shot, err
	}
	f, l, err := filtered(c, in, &e.filter)
	if err != nil {
		return shot, err
	}
	s.Filter = f
	if s.Groups, err = groupIDs(l, "--outline", e.outline); err != nil {
		return shot, err
	}
	shot = export.Snapshot{Library: l, Settings: s}
	shot.PaperWidth, shot.PaperHeight = paper(e.size)
	if like != nil {
		if shot, err = e.like(c, *like, shot); err != nil {
			return shot, err
		}
	}
	w, err := in.shapes()
	if err != nil {
		return shot, err
	}
	if _, err := w.Shapes(shot.Settings.Level()); err != nil {
		return shot, err
	}
	if shot.Atlas, err = atlas.New(w); err != nil {
		return shot, err
	}
	if like != nil {
		reportChanges(c, e.likeFile, *like, shot)
	}
	return shot, nil
}

// format is what the output's name asks for; what has no name is a PNG.
func (e *exportFlags) format() (export.Format, error) {
	switch e.output {
	case "":
		return "", usagef("export needs -o FILE, such as -o map.png")
	case standard:
		return export.FormatPNG, nil
	}
	f, err := export.FormatOf(e.output)
	if err != nil {
		return "", usageError{err}
	}
	return f, nil
}
