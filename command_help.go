package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// addHelp adds the commands help and completion. Cobra's own answer an unknown
// name with a help text and status 0.
func addHelp(root *cobra.Command) {
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil {
				return usageError{err}
			}
			if err := noArguments(about, rest); err != nil {
				return err
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	})
	root.InitDefaultCompletionCmd()
	completion, _, _ := root.Find([]string{"completion"})
	completion.Args = noArguments
	completion.RunE = func(c *cobra.Command, _ []string) error {
		var shells []string
		for _, shell := range c.Commands() {
			shells = append(shells, shell.Name())
		}
		return usagef("%s needs the name of a shell: %s", c.CommandPath(), strings.Join(shells, ", "))
	}
}
