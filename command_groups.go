package main

import (
	"io"

	"github.com/spf13/cobra"

	"multivector/data"
)

func groupsCommand(in *inputs) *cobra.Command {
	var format, lang string
	c := &cobra.Command{
		Use:   "groups [ID…]",
		Short: "List the groups of countries, who is in them and which words say so",
		RunE: func(c *cobra.Command, ids []string) error {
			type writer func(io.Writer, *data.Library, []data.Group) error
			write, err := choose(format, map[string]writer{
				"table": func(w io.Writer, l *data.Library, list []data.Group) error {
					return data.WriteGroupsText(w, l, list, namesIn(lang))
				},
				"json": data.WriteGroupsJSON,
				"csv":  data.WriteGroupsCSV,
			}, "table", "json", "csv")
			if err != nil {
				return err
			}
			l, err := in.soundLibrary(c)
			if err != nil {
				return err
			}
			list := l.Groups
			if len(ids) > 0 {
				if ids, err = groupIDs(l, c.CommandPath(), ids); err != nil {
					return err
				}
				list = nil
				for _, id := range ids {
					g, _ := l.Group(id)
					list = append(list, g)
				}
			}
			return write(c.OutOrStdout(), l, list)
		},
	}
	c.Flags().StringVar(&format, "format", "table", "table, json or csv")
	registerLang(c, &lang)
	return c
}

// groupIDs reads ids of a library's groups, in either case.
func groupIDs(l *data.Library, where string, list []string) ([]string, error) {
	var all []string
	for _, g := range l.Groups {
		all = append(all, g.ID)
	}
	return among(where, "group", list, all)
}
