//go:build e2e

package e2e

import (
	"flag"
	"fmt"
	"slices"
	"testing"
	"time"
)

var measure = flag.Bool("measure", false, "measure cold start, answer times and memory")

// How often and how long the measurements go on.
const (
	starts   = 5
	answers  = 20
	panning  = time.Minute
	emptyBin = "../bin/emptywindow"
)

// TestMeasure prints what a user feels: the start beside that of an empty
// window in the same run, the answer to hover and click, and the memory after
// a minute of panning. It asserts nothing: on a busy machine times are news,
// not faults. It runs only when asked, with -measure.
func TestMeasure(t *testing.T) {
	if !*measure {
		t.Skip("asked for with -measure; `make measure` does")
	}
	empty, first := coldStarts(t)
	w := openAtlas(t, 1440, 900)
	hover, click := hovers(t, w), clicks(t, w)
	pan(t, w)
	now, peak := w.memory(t)

	fmt.Printf("\n%-44s %10s %10s\n", "1440 x 900, Xvfb, software GL", "median", "worst")
	row := func(what string, times []time.Duration) {
		fmt.Printf("%-44s %7d ms %7d ms\n", what, median(times).Milliseconds(), slices.Max(times).Milliseconds())
	}
	row("start to the first picture, empty window", empty)
	row("start to the first map", first)
	row("hover to its tooltip", hover)
	row("click to its panel", click)
	fmt.Printf("%-44s %6d MiB %6d MiB\n\n", "memory after a minute of panning, and peak", now, peak)
}

// coldStarts opens the empty window and the atlas in turn, each in a fresh
// home, so that whatever slows the machine slows both.
func coldStarts(t *testing.T) (empty, first []time.Duration) {
	for i := range starts {
		t.Run(fmt.Sprintf("start%d", i+1), func(t *testing.T) {
			empty = append(empty, start(t, emptyBin))
			first = append(first, start(t, atlas(t)))
		})
	}
	return empty, first
}

// start returns the time from starting a program to its first frame line.
func start(t *testing.T, bin string) (took time.Duration) {
	t.Run("window", func(t *testing.T) {
		w := open(t, newScreen(t, 1440, 900), bin)
		took = w.wait(t, "frame", startDeadline).at.Sub(w.started)
	})
	return took
}

// hovers goes from the sea to Kazakhstan and back.
func hovers(t *testing.T, w *window) []time.Duration {
	x, y := w.place(t, "country:KZ")
	tableX, tableY := w.place(t, "search")
	var took []time.Duration
	for range answers {
		w.screen.hand.do("mousemove %d %d", tableX, tableY)
		w.settle(150 * time.Millisecond)
		sent := w.screen.hand.send("mousemove %d %d", x, y)
		took = append(took, w.wait(t, "hover KZ", answerDeadline).at.Sub(sent))
	}
	return took
}

// clicks selects Kazakhstan and Uzbekistan in turn.
func clicks(t *testing.T, w *window) []time.Duration {
	var took []time.Duration
	for i := range answers {
		code := []string{"KZ", "UZ"}[i%2]
		x, y := w.place(t, "country:"+code)
		w.settle(400 * time.Millisecond) // two clicks this far apart are not a double click
		sent := w.screen.hand.click(x, y)
		took = append(took, w.wait(t, "panel "+code, answerDeadline).at.Sub(sent))
	}
	return took
}

// pan drags the map to and fro for a minute.
func pan(t *testing.T, w *window) {
	x, y := w.place(t, "map")
	for end := time.Now().Add(panning); time.Now().Before(end); {
		w.screen.hand.drag(x-150, y-80, x+150, y+80, 20)
		w.screen.hand.drag(x+150, y+80, x-150, y-80, 20)
		w.settle(20 * time.Millisecond)
	}
	w.settle(time.Second)
}

func median(times []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)/2]
}
