package main

import (
	"io"

	"github.com/spf13/cobra"

	"multivector/data"
	"multivector/geo"
)

func linksCommand(in *inputs) *cobra.Command {
	var filter filterFlags
	var format, lang string
	c := &cobra.Command{
		Use:   "links",
		Short: "List the links: a row for each country and partner",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			type writer func(io.Writer, []data.Link) error
			write, err := choose(format, map[string]writer{
				"table": func(w io.Writer, links []data.Link) error { return data.WriteLinksText(w, links, namesIn(lang)) },
				"json":  data.WriteLinksJSON,
				"csv":   data.WriteLinksCSV,
			}, "table", "json", "csv")
			if err != nil {
				return err
			}
			f, l, err := filtered(c, in, &filter)
			if err != nil {
				return err
			}
			return write(c.OutOrStdout(), l.Links(f))
		},
	}
	c.Flags().StringVar(&format, "format", "table", "table, json or csv")
	registerLang(c, &lang)
	filter.register(c)
	return c
}

// namesIn names countries in a language.
func namesIn(lang string) func(code string) string {
	return func(code string) string { return geo.Name(code, lang) }
}
