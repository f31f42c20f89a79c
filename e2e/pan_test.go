//go:build e2e

package e2e

import (
	"flag"
	"fmt"
	"image"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

var measurePan = flag.Bool("measure-pan", false, "measure how smoothly the map moves")

// A ride is twice a drag in circles, and twice a zoom in and out again. Each is
// to end where it began: otherwise the map would wander off, and the last of them
// measure the sea.
const (
	rides     = 3 // by the map and by the still picture in turn
	turns     = 2
	turnIn    = 1500 * time.Millisecond // once round
	radius    = 140                     // pixels
	notches   = 12                      // of the wheel in, and as many out
	notch     = 80 * time.Millisecond   // from one to the next
	restFor   = 600 * time.Millisecond  // after each
	moveEvery = 8 * time.Millisecond    // twice as often as the window looks
	held      = 0.5                     // seconds that the button is held after a drag

	// The film is of a row so many pixels below where the pointer comes to rest,
	// which it never crosses: Xvfb paints the pointer into the same picture.
	belowPointer = radius + 30

	// The sharp picture is looked for in this time. What comes later is no answer
	// to the movement, but to the button that is let go.
	standsWithin = 450 * time.Millisecond
)

// ride is what was seen of some movement.
type ride struct {
	intervals []time.Duration // between painted pictures
	sharp     int             // pictures painted sharp
	moving    time.Duration
	stands    []time.Duration // from the last movement to the last change on the screen
}

// p95 is the 95th percentile of the intervals in milliseconds.
func (r *ride) p95() float64 { return ms(at(r.intervals, 0.95)) }

// add takes another ride in.
func (r *ride) add(o ride) {
	r.intervals = append(r.intervals, o.intervals...)
	r.stands = append(r.stands, o.stands...)
	r.sharp, r.moving = r.sharp+o.sharp, r.moving+o.moving
}

// pair is the same movement made with the map and with one still picture.
type pair struct{ drawn, still ride }

func (p *pair) add(o pair) {
	p.drawn.add(o.drawn)
	p.still.add(o.still)
}

// ratio holds the map against the still picture.
func (p *pair) ratio() float64 { return p.drawn.p95() / p.still.p95() }

// TestMeasurePan prints how smoothly the map moves in the real window, held
// against one still picture that is moved about in the same window. It asserts
// nothing, and runs only when asked, with -measure-pan.
func TestMeasurePan(t *testing.T) {
	if !*measurePan {
		t.Skip("asked for with -measure-pan; `make measure-pan` does")
	}
	fmt.Printf("\nload average %s\n", loads())
	fmt.Printf("%-24s %21s %21s %6s %-16s %7s %9s\n", "window, view, movement",
		"map p50 p95 max ms", "still p50 p95 max ms", "ratio", "of each ride", "sharp/s", "stands ms")
	for _, size := range []image.Point{{1280, 800}, {1920, 1080}} {
		for _, view := range []string{"world", "Fergana"} {
			t.Run(fmt.Sprintf("%dx%d/%s", size.X, size.Y, view), func(t *testing.T) { measureRide(t, size, view) })
		}
	}
	fmt.Printf("load average %s\n\n", loads())
}

// measureRide prints the rows of one view: each movement, and both. The
// intervals of all rides count as one; the ratio is given for each of them too,
// since a single one says little on a machine that others use.
func measureRide(t *testing.T, size image.Point, view string) {
	w := openAtlas(t, size.X, size.Y)
	w.fill(t, size)
	x, y := goTo(t, w, view)
	film := newFilm(t, w.screen, x-size.X/5, y+belowPointer, 2*size.X/5)
	var first ride
	w.leg(film, &first, w.wheel(x, y)) // what is only made the first time
	memory := make([]string, rides+1)  // after each
	peak := 0
	note := func(i int) {
		var now int
		now, peak = w.memory(t)
		memory[i] = strconv.Itoa(now)
	}
	note(0)
	var drags, zooms, all [rides]pair
	for i := range rides {
		for range 2 {
			w.both(film, &drags[i], w.circle(x, y))
			w.both(film, &zooms[i], w.wheel(x, y))
		}
		all[i].add(drags[i])
		all[i].add(zooms[i])
		note(i + 1)
	}
	what := fmt.Sprintf("%dx%d %s", size.X, size.Y, view)
	row(what+" drag", drags)
	row(what+" zoom", zooms)
	row(what, all)
	fmt.Printf("%-24s %s MiB, %d at most\n", what, strings.Join(memory, " → "), peak)
}

// row prints what was measured of a movement.
func row(what string, taken [rides]pair) {
	var all pair
	var ratios []string
	for _, p := range taken {
		all.add(p)
		ratios = append(ratios, fmt.Sprintf("%.2f", p.ratio()))
	}
	three := func(r ride) string {
		return fmt.Sprintf("%6.1f %6.1f %7.1f", ms(at(r.intervals, 0.5)), r.p95(), ms(at(r.intervals, 1)))
	}
	fmt.Printf("%-24s %s %s %6.2f (%s) %7.1f %9.0f\n", what, three(all.drawn), three(all.still), all.ratio(),
		strings.Join(ratios, " "), float64(all.drawn.sharp)/all.drawn.moving.Seconds(), ms(at(all.drawn.stands, 1)))
}

// both makes a movement with the map and with the still picture in turn, so that
// whatever slows the machine slows both.
func (w *window) both(film *film, p *pair, m movement) {
	w.leg(film, &p.drawn, m)
	w.screen.hand.do("key F9")
	w.leg(film, &p.still, m)
	w.screen.hand.do("key F9")
}

// goTo brings the window to a view, the world or the Fergana valley, and
// returns where the hand moves it: where there is most to see.
func goTo(t *testing.T, w *window, view string) (x, y int) {
	t.Helper()
	if view == "world" {
		x, y := w.place(t, "region")
		w.screen.hand.click(x, y)
		w.settle(300 * time.Millisecond)
		w.screen.hand.click(x, y+35) // the first of the menu is the world
	} else {
		x, y := w.place(t, "country:KG")
		w.screen.hand.do("mousemove %d %d", x, y)
		for range 5 {
			w.screen.hand.do("click 4")
			w.settle(200 * time.Millisecond)
		}
		w.screen.hand.drag(x, y, x-30, y+20, 10)
	}
	w.settle(time.Second)
	w.screen.shoot(t, "view")
	return w.place(t, "country:KG")
}

// leg is one movement, which ends where it began, and the rest after it.
func (w *window) leg(f *film, r *ride, m movement) {
	w.screen.hand.do("mousemove %d %d", m.from.X, m.from.Y)
	w.settle(restFor)
	known, from := len(w.seen), w.view()
	f.roll()
	began := time.Now()
	m.make()
	ended := time.Now()
	w.settle(restFor)
	painted, events := f.cut(), w.seen[known:]
	if to := w.view(); to != from {
		w.screen.hand.t.Errorf("a movement from the view %s ended at %s", from, to)
	}
	last, before, until := began, began, time.Now()
	for _, e := range events {
		if strings.HasPrefix(e.line, "view ") {
			last, until = e.at, e.at.Add(standsWithin)
		}
		if strings.HasPrefix(e.line, "hover ") && e.at.Before(until) {
			until = e.at // the outline under the pointer, which is let go, is no part of this
		}
	}
	sharp := false // by what was painted last
	for _, p := range painted {
		if p.After(until) {
			break
		}
		anew := false
		for ; len(events) > 0 && events[0].at.Before(p); events = events[1:] {
			if line := events[0].line; strings.HasPrefix(line, "view ") {
				sharp = strings.HasSuffix(line, " sharp")
			} else if strings.HasPrefix(line, "frame ") {
				anew = true
			}
		}
		if (sharp || anew) && p.Before(ended) {
			r.sharp++
		}
		if p.Before(last) && before != began {
			r.intervals = append(r.intervals, p.Sub(before))
		}
		before = p
	}
	r.moving += ended.Sub(began)
	r.stands = append(r.stands, max(0, before.Sub(last)))
}

// view is the view that was logged last, without its looks.
func (w *window) view() string {
	for _, e := range slices.Backward(w.seen) {
		if view, ok := strings.CutPrefix(e.line, "view "); ok {
			return strings.ReplaceAll(view[:strings.LastIndex(view, " ")], "-0.0000", "0.0000")
		}
	}
	return ""
}

// movement is what the hand does from a place on the screen. It comes to rest
// there first: the window takes a turn of the wheel before a move of the pointer
// that reached it together with it, and would zoom round where the pointer was.
type movement struct {
	from image.Point
	make func()
}

// circle drags the map round and lets go of it at rest, where it took hold.
func (w *window) circle(x, y int) movement {
	from := image.Pt(x+radius, y)
	return movement{from, func() {
		w.screen.hand.send("mousedown 1")
		for began := time.Now(); time.Since(began) < turns*turnIn; time.Sleep(moveEvery) {
			turn := 2 * math.Pi * float64(time.Since(began)) / float64(turnIn)
			w.screen.hand.send("mousemove %d %d", x+int(radius*math.Cos(turn)), y+int(radius*math.Sin(turn)))
		}
		w.screen.hand.send("mousemove %d %d", from.X, from.Y)
		w.screen.hand.send("sleep %g", held)
		w.screen.hand.send("mouseup 1")
	}}
}

// wheel zooms in and as far out again.
func (w *window) wheel(x, y int) movement {
	return movement{image.Pt(x, y), func() {
		for i := range 2 * notches {
			button := 4
			if i >= notches {
				button = 5
			}
			w.screen.hand.send("click %d", button)
			time.Sleep(notch)
		}
	}}
}

// at is the time below which a part of the times lie.
func at(times []time.Duration, part float64) time.Duration {
	if len(times) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(times))
	return sorted[int(part*float64(len(sorted)-1))]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// loads are the load averages of the machine.
func loads() string {
	text, _ := os.ReadFile("/proc/loadavg")
	words := strings.Fields(string(text))
	return strings.Join(words[:min(3, len(words))], " ")
}
