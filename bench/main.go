// Command bench measures the atlas, alone or against its peers, and prints
// tables. Run it from the top of the project:
//
//	go run ./bench          what shared/PERFORMANCE.md has targets for
//	go run ./bench -peers   the same scenes drawn by d3-geo and gg, alternating with ours
//
// The measuring itself is done by the benchmarks of the packages. A machine is
// seldom quiet: of several rounds the median is printed, and the best beside it.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	peers := flag.Bool("peers", false, "measure the peers under bench/ too, and print ratios")
	rounds := flag.Int("rounds", 3, "how often everything is measured")
	seconds := flag.Float64("seconds", 0.3, "how long each measurement takes at least")
	flag.Parse()
	if err := run(*peers, *rounds, *seconds); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(peers bool, rounds int, seconds float64) error {
	if rounds < 1 || !(seconds > 0) {
		return fmt.Errorf("-rounds %d -seconds %g: both must be above 0", rounds, seconds)
	}
	b := bench{rounds: rounds, seconds: seconds, dir: "bin/bench", figures: map[string][]figure{}}
	if err := b.build(peers); err != nil {
		return err
	}
	if peers {
		return b.peers()
	}
	return b.alone()
}

// scene is one of the pictures that are measured.
type scene struct {
	name          string // as --region has it
	width, height int    // pixels
}

func (s scene) size() string { return fmt.Sprintf("%dx%d", s.width, s.height) }

// path is the scene's name among the benchmarks.
func (s scene) path() string { return s.name + "/" + s.size() }

func scenes() []scene {
	return []scene{
		{"world", 1920, 1080},
		{"central-asia", 1920, 1080},
		{"world", 3840, 2160},
		{"central-asia", 3840, 2160},
	}
}

// globe is the scene that turns.
func globe() scene { return scene{"globe", 1920, 1080} }
