package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// Exit statuses of the program.
const (
	statusDone   = 0
	statusFailed = 1 // the work could not be done
	statusUsage  = 2 // the command line makes no sense
)

// usageError is a mistake in the command line.
type usageError struct{ error }

// usagef makes a usageError.
func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// errReported ends a command with statusFailed after it has said why itself.
var errReported = errors.New("reported")

// run carries out a command line and returns its exit status. Data goes to
// stdout; errors go to stderr, one line each.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &output{to: stdout}
	root := rootCommand(stdin)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(out)
	root.SetErr(stderr)
	ran, err := root.ExecuteC()
	if out.err != nil {
		err = out.err
	}
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, errReported):
		return statusFailed
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "multivector: %s (see %s --help)\n", oneLine(err), ran.CommandPath())
		return statusUsage
	}
	fmt.Fprintf(stderr, "multivector: %s\n", oneLine(err))
	return statusFailed
}

// oneLine writes an error on one line.
func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}

// counted writes a number with its noun: "1 quote", "3 quotes".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

func rootCommand(stdin io.Reader) *cobra.Command {
	in := &inputs{stdin: stdin}
	root := &cobra.Command{
		Use:   "multivector",
		Short: "An atlas of partnerships in which every colour has a receipt",
		Long: "Multivector colours countries by their partnerships and keeps the statement behind every link.\n" +
			"Without a subcommand it opens the window.",
		Version:                    version,
		Args:                       noArguments,
		SilenceUsage:               true,
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		RunE: func(c *cobra.Command, _ []string) error {
			return openWindow(in)
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		said, _, _ := strings.Cut(err.Error(), ": strconv.") // which means nothing to a user
		return usageError{errors.New(said)}
	})
	in.register(root)
	root.AddCommand(exportCommand(in), linksCommand(in), statementsCommand(in), checkCommand(in), countriesCommand(in), groupsCommand(in), viewCommand(in))
	addHelp(root)
	return root
}

// noArguments refuses what is neither a flag nor a subcommand.
func noArguments(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case !c.HasSubCommands():
		return usagef("%s takes no argument %q", c.CommandPath(), args[0])
	}
	near := ""
	if names := c.SuggestionsFor(args[0]); len(names) > 0 {
		near = "; did you mean " + strings.Join(names, " or ") + "?"
	}
	return usagef("%s has no command %q%s", c.CommandPath(), args[0], near)
}
