package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/spf13/cobra"

	"multivector/atlas"
	"multivector/export"
)

func viewCommand(in *inputs) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "view FILE",
		Short: "Say what a picture was made from",
		Long: "Say what a picture was made from: every picture carries the settings that made it and the edition of the\n" +
			"evidence. What has changed since then is said on standard error. - is standard input.",
		Example: "  multivector view map.png\n" +
			"  multivector view map.pdf --format json",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("view needs one picture, as in: multivector view map.png")
			}
			write, err := choose(format, map[string]func(io.Writer, export.View) error{
				"text": viewText, "json": viewJSON,
			}, "text", "json")
			if err != nil {
				return err
			}
			v, err := in.openView(args[0])
			if err != nil {
				return err
			}
			if err := write(c.OutOrStdout(), v); err != nil {
				return err
			}
			return in.compare(c, args[0], v)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text or json")
	return c
}

// compare says what has changed since a picture was made.
func (in *inputs) compare(c *cobra.Command, name string, v export.View) error {
	l, err := in.soundLibrary(c)
	if err != nil {
		return err
	}
	w, err := in.shapes()
	if err != nil {
		return err
	}
	a, err := atlas.New(w)
	if err != nil {
		return err
	}
	now := export.Snapshot{Atlas: a, Library: l, Settings: atlas.Settings{Page: &atlas.Page{Program: printed()}}}
	reportChanges(c, name, v, now)
	return nil
}

// reportChanges prints what has changed since a picture was made, a line each.
func reportChanges(c *cobra.Command, name string, v export.View, now export.Snapshot) {
	if name == standard {
		name = standardInput
	}
	for _, change := range v.Changes(now) {
		fmt.Fprintf(c.ErrOrStderr(), "%s: %s\n", name, change)
	}
}

// viewJSON prints a view as the file has it, with indents.
func viewJSON(w io.Writer, v export.View) error {
	text, err := v.JSON()
	if err != nil {
		return err
	}
	value := jsontext.Value(text)
	if err := value.Indent(jsontext.WithIndent("  ")); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", value)
	return err
}

// viewText prints a view for people. What a user wrote is in quotes: it may hold
// anything.
func viewText(w io.Writer, v export.View) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name, text string) {
		if text != "" {
			fmt.Fprintf(t, "%s\t%s\n", name, text)
		}
	}
	quoted := func(name, text string) {
		if text != "" {
			row(name, strconv.Quote(text))
		}
	}
	plain := func(name, text string) { row(name, tame(text)) }
	yes := func(name string, on bool) {
		if on {
			row(name, "yes")
		}
	}
	plain("made by", v.Program)
	row("evidence", fmt.Sprintf("%s, %s, SHA-256 %s", counted(v.Evidence.Documents, "document"), counted(v.Evidence.Statements, "statement"), tame(v.Evidence.SHA256)))
	plain("shapes", v.Shapes)
	quoted("title", v.Page.Title)
	quoted("subtitle", v.Page.Subtitle)
	plain("region", v.Page.Region)
	row("map", fmt.Sprintf("%s about %g, %g degrees, %g pixels to the earth's radius", v.Map.Projection, v.Map.Centre[0], v.Map.Centre[1], v.Map.Scale))
	row("boundaries", string(v.Boundaries))
	row("size", fmt.Sprintf("%g × %g pixels", v.Page.Width, v.Page.Height))
	if v.Paper.Width > 0 {
		row("paper", fmt.Sprintf("%g × %g mm", v.Paper.Width, v.Paper.Height))
	}
	row("layout", string(v.Layout))
	row("coloured by", string(v.ColourBy))
	row("widths", string(v.Widths))
	row("vision", string(v.Vision))
	yes("textured", v.Textured)
	row("background", string(v.Background))
	yes("short legend", v.ShortLegend)
	row("outlined", listed(v.Outline))
	row("language", v.Lang)
	f := v.Filter
	row("partners", listed(f.Partners))
	row("countries", listed(f.Countries))
	row("groups", listed(f.Groups))
	row("documents", listed(f.Documents))
	row("subjects", listed(f.Subjects))
	row("relations", listed(f.Relations))
	row("bases", listed(f.Bases))
	row("modalities", listed(f.Modalities))
	row("from", string(f.From))
	row("to", string(f.To))
	yes("with undated", f.Undated)
	quoted("words", f.Text)
	return t.Flush()
}

// listed writes the values of a list.
func listed[T ~string](values []T) string {
	var out []string
	for _, v := range values {
		out = append(out, tame(string(v)))
	}
	return strings.Join(out, ", ")
}

// tame writes a text from a file so that it cannot steer the terminal.
func tame(s string) string { return strings.Trim(strconv.Quote(s), `"`) }
