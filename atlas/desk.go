package atlas

// desk is what the composer of a picture works with, and clears away. It belongs to
// a survey, so that one picture is composed on it at a time.
type desk struct {
	claims      []claim // the countries in sight
	open, named []claim // without a badge, and with one
	nameless    []claim
	labeller    labeller
	lists       lists // for the next picture: as much as the last one had
	spans       []span

	combinations []combination
}
