package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// inputs are what a user can put in the place of the embedded files.
type inputs struct {
	evidence []string  // evidence files; none: the embedded ones
	world    string    // GeoJSON file of the countries; empty: the embedded shapes
	stdin    io.Reader // what the file name "-" stands for; nil when it has been read
}

func (in *inputs) register(c *cobra.Command) {
	c.PersistentFlags().StringArrayVar(&in.evidence, "evidence", nil, "evidence `FILE` to use in place of the built-in ones; may be repeated; "+builtIn+" stands for these, - for standard input")
	c.PersistentFlags().StringVar(&in.world, "world", "", "GeoJSON `FILE` of countries to use in place of the built-in shapes; - is standard input")
}

// builtIn names the embedded evidence where a file of the user's comes beside it.
const builtIn = "built-in"

// library reads the evidence. Broken files become its faults.
func (in *inputs) library() *data.Library {
	if len(in.evidence) == 0 {
		return data.Open(seeds.FS())
	}
	var sources []data.Source
	for _, name := range in.evidence {
		switch name {
		case builtIn:
			sources = append(sources, data.Files(seeds.FS())...)
		case standard:
			sources = append(sources, data.Source{Name: standardInput, Open: in.openStandard})
		case "":
			empty := data.Paths(name)[0]
			empty.Name = `""` // so that the fault names something
			sources = append(sources, empty)
		default:
			sources = append(sources, data.Paths(name)...)
		}
	}
	return data.Read(sources...)
}

// soundLibrary reads the evidence for a command, whose result nobody watches
// while it is made: with a broken file it does not go on with the rest.
func (in *inputs) soundLibrary(c *cobra.Command) (*data.Library, error) {
	l := in.library()
	if len(l.Faults) == 0 {
		return l, nil
	}
	reportFaults(c, l)
	return nil, errReported
}

// reportFaults prints what could not be taken in, a line for each file.
func reportFaults(c *cobra.Command, l *data.Library) {
	for _, fault := range l.Faults {
		fmt.Fprintf(c.ErrOrStderr(), "multivector: %s\n", oneLine(fault))
	}
}

// shapes reads the countries.
func (in *inputs) shapes() (*geo.World, error) {
	switch in.world {
	case "":
		return geo.NewWorld()
	case standard:
		r, err := in.openStandard()
		if err != nil {
			return nil, err
		}
		return geo.ReadWorld(standardInput, r)
	}
	f, err := openFile(in.world)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return geo.ReadWorld(in.world, f)
}

// standard is the file name that stands for standard input and output.
const standard = "-"

const standardInput = "standard input"

// openStandard opens standard input, which can be read only once.
func (in *inputs) openStandard() (io.ReadCloser, error) {
	if in.stdin == nil {
		return nil, &data.Fault{File: standardInput, Problem: "is read already", Mend: "write - for one file only"}
	}
	r := in.stdin
	in.stdin = nil
	return io.NopCloser(r), nil
}
