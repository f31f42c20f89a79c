package main

import (
	"fmt"
	"os"
	"runtime"
	"text/tabwriter"
)

// alone measures the atlas and prints its table.
func (b *bench) alone() error {
	for range b.rounds {
		for _, run := range [][2]string{
			{"export", "^Benchmark(Frame|ZoomFrame|TurnFrame|TurnGlobe|Recolour)$"},
			{"atlas", "^BenchmarkUnderPointer$"},
			{"geo", "^Benchmark(At|LoadCoarse|LoadAll)$"},
			{"ui", "^Benchmark(PanStep|ZoomStep)$"},
		} {
			if err := b.ours(run[0], run[1]); err != nil {
				return err
			}
		}
		for _, s := range scenes() {
			if err := b.export(s); err != nil {
				return err
			}
		}
	}
	fmt.Printf("%d cores, 1:10m shapes, stripes, boundaries and names; median and best of %d rounds.\n", runtime.GOMAXPROCS(0), b.rounds)
	fmt.Print("Targets: shared/PERFORMANCE.md, for a quiet machine; where others work, make bench-peers compares.\n\n")
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tscene\tsize\tmedian\tbest\tallocations\tMiB\ttarget\tstretch\t\t")
	for _, t := range targets() {
		b.row(w, t)
	}
	return w.Flush()
}

// row prints one row of the table; ! stands where the best round misses a target.
func (b *bench) row(w *tabwriter.Writer, t target) {
	all := b.figures[t.figure]
	m, ok := middle(all)
	if !ok {
		fmt.Fprintf(w, "%s\t\t\tnot measured: %s\t\t\t\t\t\t\t\n", t.what, t.figure)
		return
	}
	top := best(all)
	allocs, mark := "–", ""
	if m.allocs >= 0 {
		allocs = fmt.Sprintf("%.0f", m.allocs)
	}
	if t.ms > 0 && top.ms > t.ms {
		mark = "! slower than the target"
	}
	if t.allocs > 0 && m.allocs > t.allocs {
		mark += "! allocates"
	}
	size := ""
	if t.scene.width > 0 {
		size = t.scene.size()
	}
	fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%.1f\t%s\t%s\t%s\t\n", t.what, t.scene.name, size,
		duration(m.ms), duration(top.ms), allocs, m.mib, limit(t.ms), limit(t.stretch), mark)
}

func limit(ms float64) string {
	if ms == 0 {
		return "–"
	}
	return "≤ " + duration(ms)
}
