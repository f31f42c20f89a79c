package main

import (
	"strings"

	"github.com/spf13/cobra"

	"multivector/data"
)

// filterFlags are the flags that choose statements.
type filterFlags struct {
	partners, countries, groups, documents []string
	relations, subjects, bases, modalities []string
	from, to, text                         string
	undated                                bool
}

// register adds the flags; relations are what --relation is without it.
func (f *filterFlags) register(c *cobra.Command, relations ...data.Relation) {
	list := func(p *[]string, name, usage string) {
		c.Flags().StringSliceVar(p, name, *p, usage)
	}
	for _, r := range relations {
		f.relations = append(f.relations, string(r))
	}
	list(&f.partners, "partners", "partners by alpha-2 `CODES`, such as US,CN,RU,DE,TR")
	list(&f.countries, "countries", "countries by alpha-2 `CODES`")
	list(&f.groups, "groups", "groups through which countries are meant, by `ID`")
	list(&f.documents, "documents-named", "documents by file `NAME`")
	list(&f.relations, "relation", oneOf(data.Relations()))
	list(&f.subjects, "subject", oneOf(data.Subjects()))
	list(&f.bases, "basis", oneOf(data.Bases()))
	list(&f.modalities, "modality", oneOf(data.Modalities()))
	c.Flags().StringVar(&f.from, "from", "", "first `DATE` of the events, such as 2023 or 2023-05")
	c.Flags().StringVar(&f.to, "to", "", "last `DATE` of the events")
	c.Flags().BoolVar(&f.undated, "undated", false, "with --from or --to: keep the statements without a date")
	c.Flags().StringVar(&f.text, "text", "", "`WORDS` that the statement or its source must have")
}

// filter reads the flags. Every error is a usageError.
func (f *filterFlags) filter() (data.Filter, error) {
	out := data.Filter{
		Groups: f.groups, Documents: f.documents, Undated: f.undated, Text: f.text,
		From: data.Date(f.from), To: data.Date(f.to),
	}
	for _, d := range []struct {
		flag string
		date data.Date
	}{{"from", out.From}, {"to", out.To}} {
		if err := d.date.Valid(); err != nil {
			return out, usagef("--%s %q: %w", d.flag, d.date, err)
		}
		if _, _, ok := d.date.Bounds(); !ok && d.date != "" {
			return out, usagef("--%s %q has no year; write it like 2023-05", d.flag, d.date)
		}
	}
	err := datesInOrder(out)
	if err != nil {
		return out, err
	}
	if out.Partners, err = codes("partners", f.partners); err != nil {
		return out, err
	}
	if out.Countries, err = codes("countries", f.countries); err != nil {
		return out, err
	}
	if out.Relations, err = known("relation", f.relations, data.Relations()); err != nil {
		return out, err
	}
	if out.Subjects, err = known("subject", f.subjects, data.Subjects()); err != nil {
		return out, err
	}
	if out.Bases, err = known("basis", f.bases, data.Bases()); err != nil {
		return out, err
	}
	out.Modalities, err = known("modality", f.modalities, data.Modalities())
	return out, err
}

// datesInOrder refuses a period that ends before it begins.
func datesInOrder(f data.Filter) error {
	first, _, begins := f.From.Bounds()
	if _, last, ends := f.To.Bounds(); begins && ends && last.Before(first) {
		return usagef("--from %s is after --to %s; swap them", f.From, f.To)
	}
	return nil
}

// filtered reads the filter and the evidence of a command. The groups and the
// documents that the filter names must be in the evidence.
func filtered(c *cobra.Command, in *inputs, flags *filterFlags) (data.Filter, *data.Library, error) {
	f, err := flags.filter()
	if err != nil {
		return f, nil, err
	}
	l, err := in.soundLibrary(c)
	if err != nil {
		return f, nil, err
	}
	if f.Groups, err = groupIDs(l, "--groups", f.Groups); err != nil {
		return f, nil, err
	}
	var names []string
	for _, d := range l.Documents {
		names = append(names, d.Name)
	}
	f.Documents, err = among("--documents-named", "document", f.Documents, names)
	return f, l, err
}

// codes reads alpha-2 codes, in either case.
func codes(flag string, list []string) ([]string, error) {
	var out []string
	for _, c := range list {
		c = strings.ToUpper(strings.TrimSpace(c))
		if !data.IsCountry(c) {
			return nil, usagef("--%s: %q is no ISO 3166-1 alpha-2 code; write codes like US,CN,RU", flag, c)
		}
		out = append(out, c)
	}
	return out, nil
}
