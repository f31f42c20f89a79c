package data

// nearest returns the known word that differs least from the given one, or
// nothing when none is near.
func nearest(word string, known []string) string {
	if len(word) > maxID {
		return "" // and comparing it could take minutes
	}
	best, least := "", max(len(word)/3, 1)+1
	for _, k := range known {
		if d := distance([]rune(Fold(word)), []rune(Fold(k))); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the least number of insertions, deletions, replacements and
// swaps of neighbours that turns a into b (optimal string alignment).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range b {
			d := last[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
		}
	}
	return row[len(b)]
}
