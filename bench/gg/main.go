// Command gg draws a scene of the bench with fogleman/gg.
//
//	gg frame SCENE WIDTH HEIGHT SECONDS TOPOLOGY   milliseconds of a frame in a running process
//	gg png SCENE WIDTH HEIGHT FILE TOPOLOGY        the whole way to a PNG file
//
// SCENE is world or central-asia; TOPOLOGY is countries-10m.json of the npm
// package world-atlas. "frame" prints a line for each way of drawing:
// "projected" keeps the outlines in pixels, "thinned" keeps them without the
// points that are under half a pixel apart, "projecting" makes them each time.
//
// It is a module of its own, so that gg does not weigh on the atlas.
package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/fogleman/gg"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gg:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 6 {
		return errors.New("usage: gg frame|png world|central-asia WIDTH HEIGHT SECONDS|FILE TOPOLOGY")
	}
	width, errW := strconv.Atoi(args[2])
	height, errH := strconv.Atoi(args[3])
	if err := errors.Join(errW, errH); err != nil {
		return err
	}
	v, err := viewOf(args[1], float64(width), float64(height))
	if err != nil {
		return err
	}
	w, err := readTopology(args[5])
	if err != nil {
		return err
	}
	pen := gg.NewContext(width, height)
	switch args[0] {
	case "png":
		draw(pen, w.outlines(v, 0))
		return pen.SavePNG(args[4])
	case "frame":
		seconds, err := strconv.ParseFloat(args[4], 64)
		if err != nil {
			return err
		}
		projected, thinned := w.outlines(v, 0), w.outlines(v, 0.5)
		measure("projected", seconds, func() { draw(pen, projected) })
		measure("thinned", seconds, func() { draw(pen, thinned) })
		measure("projecting", seconds, func() { draw(pen, w.outlines(v, 0)) })
		return nil
	}
	return fmt.Errorf("no job %q: choose frame or png", args[0])
}

// draw fills the countries and strokes the boundaries, anti-aliased.
func draw(pen *gg.Context, o outlines) {
	pen.SetHexColor("#dce7ec")
	pen.Clear()
	pen.SetFillRuleEvenOdd()
	land := [...]string{"#2f6db5", "#d1495b", "#7b5ea7", "#e0a526", "#2a9d8f"}
	for i, rings := range o.countries {
		if len(rings) == 0 {
			continue
		}
		for _, ring := range rings {
			path(pen, ring)
			pen.ClosePath()
		}
		pen.SetHexColor(land[i%len(land)])
		pen.Fill()
	}
	for _, line := range o.borders {
		path(pen, line)
	}
	pen.SetHexColor("#ffffff")
	pen.SetLineWidth(1)
	pen.Stroke()
}

func path(pen *gg.Context, points [][2]float64) {
	pen.NewSubPath()
	for _, p := range points {
		pen.LineTo(p[0], p[1])
	}
}

// measure prints the median of frames drawn for some seconds, five at least.
func measure(name string, seconds float64, frame func()) {
	frame()
	var times []time.Duration
	for end := time.Now().Add(time.Duration(seconds * float64(time.Second))); len(times) < 5 || time.Now().Before(end); {
		start := time.Now()
		frame()
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	fmt.Printf("%s %.3f ms\n", name, times[len(times)/2].Seconds()*1000)
}
