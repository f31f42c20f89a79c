package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"multivector/data"
)

func checkCommand(in *inputs) *cobra.Command {
	var documents string
	c := &cobra.Command{
		Use:   "check [FILE…]",
		Short: "Check evidence files, and every quote against its document",
		Long: "Check reads evidence files (the built-in ones when none is named) and, with --documents, compares every\n" +
			"quote with the document it is taken from. It exits with 1 on a broken file or a quote that is not exact.",
		RunE: func(c *cobra.Command, files []string) error {
			files = append(files, in.evidence...)
			chosen := inputs{evidence: files}
			l := chosen.library()
			for _, fault := range l.Faults {
				fmt.Fprintf(c.ErrOrStderr(), "multivector: %s\n", oneLine(fault))
			}
			err := checkQuotes(c, l, documents)
			if err == nil && len(l.Faults) > 0 {
				err = errReported
			}
			return err
		},
	}
	c.Flags().StringVar(&documents, "documents", "", "`FOLDER` that holds the documents")
	return c
}

// checkQuotes prints what is not exact, and a summary.
func checkQuotes(c *cobra.Command, l *data.Library, folder string) error {
	out := c.OutOrStdout()
	quotes := counted(len(l.Statements)+len(l.Passages), "quote")
	if len(l.Statements)+len(l.Passages) == 0 && len(l.Faults) == 0 {
		return errors.New("there is nothing to check; name an evidence file")
	}
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
