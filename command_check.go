package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"multivector/data"
)

func checkCommand(in *inputs) *cobra.Command {
	var documents string
	var schema bool
	c := &cobra.Command{
		Use:   "check [FILE…]",
		Short: "Check evidence files, and every quote against its document",
		Long: "Check reads evidence files (the built-in ones when none is named) and, with --documents, compares every\n" +
			"quote with the document it is taken from. It exits with 1 on a broken file or a quote that is not exact.",
		RunE: func(c *cobra.Command, files []string) error {
			if schema {
				_, err := io.WriteString(c.OutOrStdout(), data.Schema())
				return err
			}
			in.evidence = append(files, in.evidence...)
			l := in.library()
			reportFaults(c, l)
			if len(l.Faults) > 0 && len(l.Documents) == 0 {
				return errReported // there is nothing left to count
			}
			err := checkQuotes(c, l, documents)
			if err == nil && len(l.Faults) > 0 {
				err = errReported
			}
			return err
		},
	}
	c.Flags().StringVar(&documents, "documents", "", "`FOLDER` that holds the documents")
	c.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of evidence files instead")
	return c
}

// checkQuotes prints what is not exact, and a summary.
func checkQuotes(c *cobra.Command, l *data.Library, folder string) error {
	out := c.OutOrStdout()
	quotes := counted(len(l.Statements)+len(l.Passages), "quote")
	if folder == "" {
		fmt.Fprintf(out, "%s from %s read; to compare them with their documents name the folder with --documents\n",
			quotes, counted(len(l.Documents), "document"))
		return nil
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fmt.Errorf("--documents %s is not a folder; name the one that holds the documents", folder)
	}
	exact, wrong := 0, 0
	for _, f := range data.Check(l, os.DirFS(folder)) {
		if f.Status == data.StatusExact {
			exact++
			continue
		}
		wrong++
		fmt.Fprintln(out, f)
	}
	fmt.Fprintf(out, "%d of %s exact\n", exact, quotes)
	if wrong > 0 {
		return errReported
	}
	return nil
}
