package main

import (
	"io"

	"github.com/spf13/cobra"

	"multivector/data"
)

func statementsCommand(in *inputs) *cobra.Command {
	var filter filterFlags
	var format, lang string
	c := &cobra.Command{
		Use:   "statements",
		Short: "Print the statements word for word, with their sources",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			type writer func(io.Writer, *data.Library, []*data.Statement) error
			write, err := choose(format, map[string]writer{
				"text": func(w io.Writer, l *data.Library, list []*data.Statement) error {
					return data.WriteStatementsText(w, l, list, namesIn(lang))
				},
				"json": func(w io.Writer, _ *data.Library, list []*data.Statement) error {
					return data.WriteStatementsJSON(w, list)
				},
				"csv": data.WriteStatementsCSV,
			}, "text", "json", "csv")
			if err != nil {
				return err
			}
			f, l, err := filtered(c, in, &filter)
			if err != nil {
				return err
			}
			return write(c.OutOrStdout(), l, l.Select(f))
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, json or csv")
	registerLang(c, &lang)
	filter.register(c)
	return c
}
