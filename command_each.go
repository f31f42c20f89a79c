package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// What --each makes a file for.
const (
	eachPartner = "partner"
	eachCountry = "country"
)

func eachNames() []string { return []string{eachPartner, eachCountry} }

// prepareEach checks what goes with --each, and sets what is usual there: a map
// of the one partner, a brief of the country.
func (e *exportFlags) prepareEach(c *cobra.Command) error {
	switch {
	case e.each == "":
		return nil
	case !slices.Contains(eachNames(), e.each):
		return usagef("--each %q is not known; write %s", e.each, oneOf(eachNames()))
	case e.output == "", e.output == standard:
		return usagef("--each writes many files: name them, as in -o 'maps/{code}.pdf'")
	case e.country != "":
		return usagef("--each makes a page for every %s; leave --country away", e.each)
	case e.basemap != export.BasemapNone:
		return usagef("--basemap lies under one picture: tile servers forbid to fetch many; leave --each or --basemap away")
	case e.review:
		return usagef("--review looks at one picture; leave --each or --review away")
	}
	if err := checkPattern(e.output); err != nil {
		return err
	}
	if e.each == eachCountry && !c.Flags().Changed("layout") {
		e.layout = string(atlas.Brief)
	}
	if e.each == eachPartner && !c.Flags().Changed("color-by") {
		e.colourBy = string(atlas.ByPartner)
	}
	if e.layout == string(atlas.Multiples) {
		return usagef("--each makes one map or brief a file; leave --layout multiples away")
	}
	return nil
}

// page is one of the files that --each makes.
type page struct {
	code, path string
	err        error
	written    bool
}

// exportEach writes a file for every partner or country of which a statement
// passes the filter. One that fails does not keep the others back.
func (e *exportFlags) exportEach(ctx context.Context, c *cobra.Command, f export.Format, shot export.Snapshot) error {
	pages, err := e.pages(shot)
	if err != nil {
		return err
	}
	var mu sync.Mutex // for done, and for lines to stay whole
	var workers sync.WaitGroup
	done, next := 0, make(chan *page)
	for range min(runtime.GOMAXPROCS(0), len(pages)) {
		workers.Go(func() {
			for p := range next {
				p.err = e.exportOne(ctx, f, shot, p)
				mu.Lock()
				if p.written = p.err == nil; p.written || ctx.Err() == nil {
					done++
					fmt.Fprintf(c.ErrOrStderr(), "%d/%d %s\n", done, len(pages), p)
				}
				mu.Unlock()
			}
		})
	}
	for i := range pages {
		if ctx.Err() == nil {
			next <- &pages[i]
		}
	}
	close(next)
	workers.Wait()
	return reportPages(ctx, c.ErrOrStderr(), pages)
}

// String is how a page is counted: its code, and whether it came to nothing.
func (p *page) String() string {
	if p.err != nil {
		return p.code + " failed"
	}
	return p.code
}

// reportPages says which pages failed, and why.
func reportPages(ctx context.Context, w io.Writer, pages []page) error {
	whole := 0
	for _, p := range pages {
		if p.written {
			whole++
		}
	}
	if ctx.Err() != nil && whole < len(pages) {
		return fmt.Errorf("stopped: %d of %s are written and whole, the others are as they were", whole, counted(len(pages), "file"))
	}
	for _, p := range pages {
		if p.err != nil {
			fmt.Fprintf(w, "multivector: %s: %s\n", p.code, oneLine(p.err))
		}
	}
	if whole < len(pages) {
		return errReported
	}
	return nil
}

// pages lists the files to write, by code.
func (e *exportFlags) pages(shot export.Snapshot) ([]page, error) {
	codes := subjects(e.each, shot.Library, shot.Settings.Filter)
	if len(codes) == 0 {
		return nil, fmt.Errorf("no %s has a statement that passes the filter; widen it", e.each)
	}
	var pages []page
	for _, code := range codes {
		pages = append(pages, page{code: code, path: fileFor(e.output, code, geo.Name(code, shot.Settings.Lang))})
	}
	return pages, checkFiles(pages)
}

// subjects are the partners that the filter shows, or the countries that are
// nobody's partner there, each with a statement that passes.
func subjects(each string, l *data.Library, f data.Filter) []string {
	var codes []string
	if each == eachPartner {
		for _, partner := range atlas.Shown(l, f) {
			one := f
			one.Partners = []string{partner}
			if len(l.Select(one)) > 0 {
				codes = append(codes, partner)
			}
		}
		return codes
	}
	for code, m := range atlas.Marks(l, f) {
		if m.State != atlas.Linked && m.State != atlas.TensionOnly {
			continue
		}
		if len(f.Countries) == 0 || slices.Contains(f.Countries, code) {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

// exportOne writes the file of one partner or country.
func (e *exportFlags) exportOne(ctx context.Context, f export.Format, shot export.Snapshot, p *page) error {
	shot.Settings = e.about(shot, p.code)
	if _, err := shot.Atlas.World.Shapes(shot.Settings.Level()); err != nil {
		return err
	}
	return export.WriteFile(p.path, func(w io.Writer) error { return export.Write(ctx, w, f, shot) })
}

// about are the settings of the page about one partner or country.
func (e *exportFlags) about(shot export.Snapshot, code string) atlas.Settings {
	const rim = 0.2 // of the map's shorter side, so that the neighbours are in sight
	s := shot.Settings
	page := *s.Page
	s.Page = &page
	switch {
	case s.Layout == atlas.Brief:
		page.Country = code
		if e.each == eachPartner && !slices.Contains(atlas.Powers(s.Filter), code) {
			s.Filter.Partners = []string{code}
		}
	case e.each == eachPartner:
		s.Filter.Partners = []string{code}
	default:
		r := shot.Atlas.World.Neighbourhood(code)
		projection := r.Projection()
		if e.projection != "" {
			projection = s.View.Projection
		}
		s.View = geo.Fit(projection, r, page.Width, page.Height, rim*min(page.Width, page.Height))
		page.Region = ""
		if page.Title == "" {
			page.Title = geo.Name(code, s.Lang)
		}
	}
	return s
}
