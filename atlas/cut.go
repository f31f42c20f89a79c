package atlas

import "slices"

// cut takes from the middle of the longest paragraph what has to go until the
// paragraphs fit, and then from the next one. None of them goes altogether.
func cut(paragraphs []paragraph, fits func([]paragraph) bool) []paragraph {
	out := slices.Clone(paragraphs)
	done := make([]bool, len(out))
	for range out {
		longest := -1
		for i, p := range out {
			if !done[i] && (longest < 0 || len(p.body) > len(out[longest].body)) {
				longest = i
			}
		}
		done[longest] = true
		body := []rune(out[longest].body)
		keep := func(n int) {
			out[longest].body = string(body[:n*2/3]) + " … " + string(body[len(body)-n/3:])
		}
		lo, hi := 0, len(body)
		for lo < hi {
			mid := (lo + hi + 1) / 2
			if keep(mid); fits(out) {
				lo = mid
			} else {
				hi = mid - 1
			}
		}
		if keep(lo); fits(out) {
			break
		}
	}
	return out
}
