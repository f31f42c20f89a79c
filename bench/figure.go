package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// figure is one measurement.
type figure struct {
	ms     float64 // milliseconds
	allocs float64 // for each run; -1: not counted
	mib    float64 // allocated in each run, or the peak of a process
}

// middle is the median of some figures by time.
func middle(all []figure) (figure, bool) {
	if len(all) == 0 {
		return figure{}, false
	}
	all = slices.SortedFunc(slices.Values(all), byTime)
	return all[len(all)/2], true
}

func best(all []figure) figure { return slices.MinFunc(all, byTime) }

func byTime(a, b figure) int { return cmp.Compare(a.ms, b.ms) }

// parse reads a line that a Go benchmark prints: its name without the number of
// cores behind it, and the figures that follow; ok is false for other lines.
func parse(line string) (name string, f figure, ok bool) {
	words := strings.Fields(line)
	if len(words) < 4 || !strings.HasPrefix(words[0], "Benchmark") {
		return "", f, false
	}
	name = strings.TrimPrefix(words[0], "Benchmark")
	if i := strings.LastIndexByte(name, '-'); i > 0 {
		if _, err := strconv.Atoi(name[i+1:]); err == nil {
			name = name[:i]
		}
	}
	f.allocs = -1
	for i := 2; i+1 < len(words); i += 2 {
		v, err := strconv.ParseFloat(words[i], 64)
		if err != nil {
			return "", f, false
		}
		switch words[i+1] {
		case "ns/op":
			f.ms, ok = v/1e6, true
		case "B/op":
			f.mib = v / (1 << 20)
		case "allocs/op":
			f.allocs = v
		}
	}
	return name, f, ok
}

// duration writes milliseconds in the unit that suits them.
func duration(ms float64) string {
	switch {
	case ms < 0.001:
		return fmt.Sprintf("%.0f ns", ms*1e6)
	case ms < 0.1:
		return fmt.Sprintf("%.2f µs", ms*1e3)
	case ms < 10:
		return fmt.Sprintf("%.2f ms", ms)
	case ms < 1000:
		return fmt.Sprintf("%.0f ms", ms)
	}
	return fmt.Sprintf("%.2f s", ms/1e3)
}
