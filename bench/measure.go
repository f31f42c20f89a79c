package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// bench collects figures by name.
type bench struct {
	rounds  int
	seconds float64
	dir     string // of the programs that are measured
	figures map[string][]figure
}

// packages are those whose benchmarks are run.
var packages = []string{"export", "atlas", "geo", "ui"}

// build makes all programs first, so that no compiler runs beside a measurement.
func (b *bench) build(peers bool) error {
	if err := os.MkdirAll(b.dir, 0o755); err != nil {
		return err
	}
	for _, p := range packages {
		if err := command(".", "go", "test", "-c", "-o", filepath.Join(b.dir, p+".test"), "./"+p); err != nil {
			return err
		}
	}
	if err := command(".", "go", "build", "-ldflags", "-s -w", "-o", filepath.Join(b.dir, "multivector"), "."); err != nil {
		return err
	}
	if !peers {
		return nil
	}
	gg, err := filepath.Abs(filepath.Join(b.dir, "gg"))
	if err != nil {
		return err
	}
	return command("bench/gg", "go", "build", "-o", gg, ".")
}

// command runs a program in a folder, without cgo.
func command(dir, name string, args ...string) error {
	_, err := output(dir, name, args...)
	return err
}

func output(dir, name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	var problems bytes.Buffer
	c.Stderr = &problems
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, tail(problems.String()+string(out)))
	}
	return string(out), nil
}

// tail is the end of what a program said; a stack overflow says much.
func tail(s string) string {
	const most = 1500
	if len(s) > most {
		s = s[:most] + " …"
	}
	return strings.TrimSpace(s)
}

// ours runs the benchmarks of a package that match a pattern and keeps their figures.
func (b *bench) ours(pkg, pattern string) error {
	program, err := filepath.Abs(filepath.Join(b.dir, pkg+".test"))
	if err != nil {
		return err
	}
	out, err := output(pkg, program, "-test.run", "^$", "-test.bench", pattern, "-test.benchmem",
		"-test.benchtime", strconv.FormatFloat(b.seconds, 'f', -1, 64)+"s")
	if err != nil {
		return err
	}
	for line := range strings.Lines(out) {
		if name, f, ok := parse(line); ok {
			b.figures[name] = append(b.figures[name], f)
		}
	}
	return nil
}

// process keeps the wall time and the peak of memory of a whole program.
func (b *bench) process(figureName, name string, args ...string) error {
	c := exec.Command(name, args...)
	var problems bytes.Buffer
	c.Stderr = &problems
	start := time.Now()
	err := c.Run()
	took := time.Since(start)
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, tail(problems.String()))
	}
	f := figure{ms: took.Seconds() * 1000, allocs: -1, mib: peak(c.ProcessState)}
	b.figures[figureName] = append(b.figures[figureName], f)
	return nil
}

// export is our whole way to a PNG file.
func (b *bench) export(s scene) error {
	return b.process("Export/"+s.path(), filepath.Join(b.dir, "multivector"),
		"export", "-o", filepath.Join(b.dir, "ours.png"), "--region", s.name, "--size", s.size())
}
