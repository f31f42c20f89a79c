package main

import (
	"fmt"
	"math"
	"os"
	"strings"
	"text/tabwriter"
)

// published are the peers' figures in shared/PERFORMANCE.md in milliseconds.
// Frames stand there for the world at 1920×1080 only.
var published = map[string]float64{
	"d3/projected/world/1920x1080":  59,
	"d3/projecting/world/1920x1080": 420,
	"gg/projected/world/1920x1080":  76,
	"gg/thinned/world/1920x1080":    42,
	"gg/projecting/world/1920x1080": 118,

	"d3/png/world/1920x1080":        1040,
	"d3/png/world/3840x2160":        1620,
	"d3/png/central-asia/1920x1080": 1070,
	"gg/png/world/1920x1080":        1020,
	"gg/png/world/3840x2160":        1260,
	"gg/png/central-asia/1920x1080": 890,
}

// ratios prints ours against theirs.
func (b *bench) ratios() error {
	fmt.Printf("Ours against d3-geo with @napi-rs/canvas and against fogleman/gg, alternating; medians of %d rounds.\n", b.rounds)
	fmt.Println("Ours draws stripes, patterns and names as well; theirs flat colours and lines of one pixel.")
	fmt.Printf("Here the peers take %.2f times as long for a frame and %.2f times for a process as in PERFORMANCE.md.\n", b.slower("/proj"), b.slower("/png/"))
	fmt.Print("wanted: our target there by the peer's figure there; ~ where it has none: by its figure here and that factor.\n\n")
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tscene\tsize\tours\td3\tours : d3\twanted\tgg\tours : gg\twanted\t\t")
	for _, row := range []struct{ what, ours, theirs string }{
		{"projected anew : projecting each time", "TurnFrame", "projecting"},
		{"globe turned : projecting each time", "TurnGlobe", "projecting"},
		{"moved : projected before", "Frame", "projected"},
		{"moved : thinned before (gg)", "Frame", "thinned"},
		{"recolour : projected before", "Recolour", "projected"},
		{"PNG, whole process", "Export", "png"},
	} {
		for _, t := range targets() {
			if t.figure == row.ours+"/"+t.scene.path() {
				b.ratio(w, row.what, row.theirs, t)
			}
		}
	}
	return w.Flush()
}

func (b *bench) ratio(w *tabwriter.Writer, what, theirs string, t target) {
	ours, _ := middle(b.figures[t.figure])
	fmt.Fprintf(w, "%s\t%s\t%s\t%s\t", what, t.scene.name, t.scene.size(), duration(ours.ms))
	kept := true
	for _, peer := range []string{"d3", "gg"} {
		key := peer + "/" + theirs + "/" + t.scene.path()
		f, ok := middle(b.figures[key])
		if !ok {
			fmt.Fprint(w, "–\t\t\t")
			continue
		}
		wanted, text := b.wanted(key, t, f.ms), "–"
		if wanted > 0 {
			text = fmt.Sprintf("%.3f", wanted)
			if published[key] == 0 {
				text = "~" + text
			}
			kept = kept && ours.ms/f.ms <= wanted
		}
		fmt.Fprintf(w, "%s\t%.3f\t%s\t", duration(f.ms), ours.ms/f.ms, text)
	}
	if kept {
		fmt.Fprintln(w, "\t")
	} else {
		fmt.Fprintln(w, "! missed\t")
	}
}

// wanted is the ratio that our target comes to; 0: there is no target.
func (b *bench) wanted(key string, t target, theirs float64) float64 {
	switch there := published[key]; {
	case t.ms == 0:
		return 0
	case there > 0:
		return t.ms / there
	}
	kind := "/proj"
	if t.what == "export PNG, process" {
		kind = "/png/"
	}
	return t.ms * b.slower(kind) / theirs
}

// slower is how many times as long the peers took here as in PERFORMANCE.md:
// the geometric mean over the figures of a kind.
func (b *bench) slower(kind string) float64 {
	sum, n := 0.0, 0
	for key, there := range published {
		if f, ok := middle(b.figures[key]); ok && strings.Contains(key, kind) {
			sum, n = sum+math.Log(f.ms/there), n+1
		}
	}
	if n == 0 {
		return 1
	}
	return math.Exp(sum / float64(n))
}
