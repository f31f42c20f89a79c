package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

const topologyFile = "bench/d3/node_modules/world-atlas/countries-10m.json"

// peers measures ours and theirs in turn, scene by scene, so that whatever else
// the machine does falls on all alike; then it prints the ratios.
func (b *bench) peers() error {
	for range b.rounds {
		for _, s := range scenes() {
			if err := b.scene(s); err != nil {
				return err
			}
		}
		if err := b.turned(); err != nil {
			return err
		}
	}
	return b.ratios()
}

// turned measures the globe once; gg has nothing that would clip it at its horizon.
func (b *bench) turned() error {
	if err := b.ours("export", "^BenchmarkTurnGlobe$"); err != nil {
		return err
	}
	return b.frames("d3", globe(), "node", b.frameOf(globe())...)
}

// frameOf is how d3's frames of a scene are asked for.
func (b *bench) frameOf(s scene) []string {
	seconds := strconv.FormatFloat(b.seconds, 'f', -1, 64)
	return []string{"bench/d3/draw.mjs", "frame", s.name, strconv.Itoa(s.width), strconv.Itoa(s.height), seconds}
}

// scene measures one scene once with each.
func (b *bench) scene(s scene) error {
	width, height := strconv.Itoa(s.width), strconv.Itoa(s.height)
	seconds := strconv.FormatFloat(b.seconds, 'f', -1, 64)
	gg := filepath.Join(b.dir, "gg")
	if err := b.ours("export", "^Benchmark(Frame|TurnFrame|Recolour)$/^"+s.name+"$/^"+s.size()+"$"); err != nil {
		return err
	}
	if err := b.frames("d3", s, "node", b.frameOf(s)...); err != nil {
		return err
	}
	if err := b.frames("gg", s, gg, "frame", s.name, width, height, seconds, topologyFile); err != nil {
		return err
	}
	const tries = 3 // a process is short
	for range tries {
		if err := b.export(s); err != nil {
			return err
		}
		if err := b.process("d3/png/"+s.path(), "node", "bench/d3/draw.mjs", "png", s.name, width, height, filepath.Join(b.dir, "d3.png")); err != nil {
			return err
		}
		if err := b.process("gg/png/"+s.path(), gg, "png", s.name, width, height, filepath.Join(b.dir, "gg.png"), topologyFile); err != nil {
			return err
		}
	}
	return nil
}

// frames keeps what a peer prints: lines of "way 12.3 ms".
func (b *bench) frames(peer string, s scene, name string, args ...string) error {
	out, err := output(".", name, args...)
	if err != nil {
		return err
	}
	for line := range strings.Lines(out) {
		var way string
		var ms float64
		if _, err := fmt.Sscanf(line, "%s %f ms", &way, &ms); err != nil {
			return fmt.Errorf("%s printed %q: %w", name, line, err)
		}
		key := peer + "/" + way + "/" + s.path()
		b.figures[key] = append(b.figures[key], figure{ms: ms, allocs: -1})
	}
	return nil
}
