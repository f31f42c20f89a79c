package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
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
	root := rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, errReported):
		return statusFailed
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		fmt.Fprintf(stderr, "multivector: %s (see %s --help)\n", oneLine(err), "multivector")
		return statusUsage
	}
	fmt.Fprintf(stderr, "multivector: %s\n", oneLine(err))
	return statusFailed
}

// oneLine writes an error on one line.
func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}

func rootCommand() *cobra.Command {
	var in inputs
	root := &cobra.Command{
		Use:   "multivector",
		Short: "An atlas of partnerships in which every colour has a receipt",
		Long: "Multivector colours countries by their partnerships and keeps the statement behind every link.\n" +
			"Without a subcommand it opens the window.",
		Version:       version,
		Args:          noArguments,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(c *cobra.Command, _ []string) error {
			return openWindow(in)
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	in.register(root)
	root.AddCommand(exportCommand(&in), linksCommand(&in), statementsCommand(&in), checkCommand(&in), countriesCommand(&in), groupsCommand(&in))
	return root
}

// noArguments refuses what is neither a flag nor a subcommand.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no argument %q", c.CommandPath(), args[0])
	}
	return nil
}

// inputs are what a user can put in the place of the embedded files.
type inputs struct {
	evidence []string // evidence files; none: the embedded ones
	world    string   // GeoJSON file of the countries; empty: the embedded shapes
}

func (in *inputs) register(c *cobra.Command) {
	c.PersistentFlags().StringArrayVar(&in.evidence, "evidence", nil, "evidence `FILE` to use in place of the built-in ones; may be repeated")
	c.PersistentFlags().StringVar(&in.world, "world", "", "GeoJSON `FILE` of countries to use in place of the built-in shapes")
}

// library reads the evidence. Broken files become its faults.
func (in *inputs) library() *data.Library {
	if len(in.evidence) > 0 {
		return data.Read(data.Paths(in.evidence...)...)
	}
	return data.Open(seeds.FS())
}

// soundLibrary reads the evidence for a command, whose result nobody watches
// while it is made: with a broken file it does not go on with the rest.
func (in *inputs) soundLibrary(c *cobra.Command) (*data.Library, error) {
	l := in.library()
	if len(l.Faults) == 0 {
		return l, nil
	}
	for _, fault := range l.Faults {
		fmt.Fprintf(c.ErrOrStderr(), "multivector: %s\n", oneLine(fault))
	}
	return nil, errReported
}

// shapes reads the countries.
func (in *inputs) shapes() (*geo.World, error) {
	if in.world == "" {
		return geo.NewWorld()
	}
	f, err := openFile(in.world)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return geo.ReadWorld(in.world, f)
}
