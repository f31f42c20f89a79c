package atlas

import (
	"math"
	"slices"
)

// step is how far the look of a country is stepped down for its size.
type step uint8

const (
	striped step = iota // stripes, or one colour: nothing stepped down
	blocks              // each colour once, as large as its share
	ringed              // too small for blocks: a ring with the shares beside it
	dotted              // too small to be seen: a dot on it
)

// Sizes in dp that stripes are made from.
const (
	stripePeriod   = 62.0  // all stripes of a country together
	stripeLongest  = 124.0 // the same, where a partner's part is small
	stripeShortest = 14.0  // the same, in a small country
	stripeMinimum  = 2.2   // the narrowest stripe that still reads as a colour
	stripeRepeats  = 2.0   // how often the stripes come round, at least: fewer do not read as stripes
	blockMinimum   = 1.5   // the narrowest block: it stands alone
	blockArea      = 150.0 // square dp: below, a country gets a ring
	dotArea        = 26.0  // square dp: below, a country of one colour gets a dot
	blurred        = 0.4   // pixels beside a line in which a colour is too mixed to be seen
	manyPeriods    = 10.0  // from so many on, the country's outline evens itself out
	lenience       = 0.02  // by so much may one share be widened to reach stripeMinimum,
	lenienceSum    = 0.025 // and all together
)

// stripes gives each partner stripes as wide as its share of the statements.
// The outline of a country cuts some of them off; so the widths are fitted
// until the area of each colour inside the outline is the share.
func (k looks) stripes(shares []Share, g ground) (Fill, step) {
	var few [4][several]float64 // on the stack
	room := g.whole.area / (k.scale * k.scale)
	area := g.profile(boundaryWidth/2*k.scale + blurred)
	if len(shares) == 1 {
		if room < dotArea {
			return k.plain(shares[0].Partner), dotted
		}
		return k.plain(shares[0].Partner), striped
	}
	parts := k.parts(shares, few[0][:])
	if !(area.whole() > 0) {
		return k.bands(shares, scaled(parts, 8*k.scale*math.Sqrt2), 0), ringed
	}
	perDp := k.scale * math.Sqrt2 // steps
	extent := (area.quantile(0.97) - area.quantile(0.03)) / perDp
	least := slices.Min(parts)
	period := min(max(stripePeriod, stripeMinimum/least), stripeLongest)
	if extent < stripeRepeats*period {
		period = extent / stripeRepeats
	}
	lifted := lift(parts, stripeMinimum/period, few[1][:])
	if period < stripeShortest || slices.Min(lifted)*period < stripeMinimum {
		return k.blocks(shares, lift(parts, stripeMinimum/extent, few[2][:]), area, room)
	}
	whole := math.Round(period * perDp)
	start := math.Round(g.anchor.X+g.anchor.Y) - math.Floor(whole/2)
	widths := scaled(append(few[2][:0], lifted...), whole)
	if extent < manyPeriods*period {
		widths = area.fit(widths, lifted, start, few[3][:])
	}
	return k.bands(shares, quantised(widths), start), striped
}

// several is how many partners a country may have before its widths need more
// room than there is for most.
const several = 8

// parts are the shares that the colours shall have, adding up to 1. They are put
// where the room for them is, as other lists of widths are.
func (k looks) parts(shares []Share, in []float64) []float64 {
	in = in[:0]
	for _, s := range shares {
		part := float64(s.Statements)
		if k.widths == Equal {
			part = 1
		}
		in = append(in, part)
	}
	return scaled(in, 1)
}

// lift widens the parts that are smaller than least, by lenience at most, and
// takes that from the others.
func lift(parts []float64, least float64, in []float64) []float64 {
	out := append(in[:0], parts...)
	given, free, few := 0.0, 0.0, 0.0
	for _, p := range parts {
		if p < least {
			few++
		}
	}
	for i, p := range parts {
		if p < least {
			out[i] = min(least, p+min(lenience, lenienceSum/few))
			given += out[i] - p
		} else {
			free += p - least
		}
	}
	for i, p := range parts {
		if p > least && free > 0 {
			out[i] -= given * (p - least) / free
		}
	}
	return scaled(out, 1)
}

// fit changes the widths of bands, keeping their sum, until each covers its
// part of the area.
func (p profile) fit(widths, parts []float64, start float64, has []float64) []float64 {
	const rounds, eager = 24, 0.8
	whole := total(widths)
	for range rounds {
		has = p.shares(widths, start, has)
		worst := 0.0
		for i := range widths {
			worst = max(worst, abs(has[i]-parts[i]))
			widths[i] *= math.Pow(min(max(parts[i]/max(has[i], 1e-6), 0.25), 4), eager)
		}
		if widths = scaled(widths, whole); worst < 0.002 {
			break
		}
	}
	return widths
}

// blocks shows each colour once, the cuts where the area before them is right.
func (k looks) blocks(shares []Share, parts []float64, area profile, room float64) (Fill, step) {
	start := math.Floor(area.from) - 1
	var few [several]float64
	widths, sum, last := few[:0], 0.0, start
	narrowest := math.Inf(1)
	for i, part := range parts {
		sum += part
		cut := area.quantile(sum)
		narrowest = min(narrowest, cut-max(last, area.from))
		if i == len(parts)-1 {
			cut = math.Ceil(cut) + 2
		}
		widths, last = append(widths, cut-last), cut
	}
	fill := k.bands(shares, quantised(widths), start)
	if room < blockArea || narrowest < blockMinimum*k.scale*math.Sqrt2 {
		return fill, ringed
	}
	return fill, blocks
}

// bands is the fill of stripes of some widths in steps, from a step on.
func (k looks) bands(shares []Share, widths []float64, start float64) Fill {
	bands := k.lists.bands.open()
	for i, w := range widths {
		bands = k.band(bands, shares[i].Partner, w/math.Sqrt2)
	}
	return Fill{Pattern: Stripes, Bands: k.lists.bands.close(bands), Phase: Phase{X: start}}
}

// quantised rounds widths so that the picture is the same, to the byte, when
// the map has moved by whole pixels; the sum becomes a whole number of steps,
// so that the pattern repeats from pixel to pixel.
func quantised(widths []float64) []float64 {
	const fine = 16
	whole := math.Round(total(widths))
	widest := 0
	for i, w := range widths {
		widths[i] = max(1, math.Round(w*fine)) / fine
		if widths[i] > widths[widest] {
			widest = i
		}
	}
	widths[widest] += whole - total(widths)
	return widths
}

// scaled gives a list another sum, in its place.
func scaled(list []float64, sum float64) []float64 {
	t := total(list)
	for i, v := range list {
		list[i] = v / t * sum
	}
	return list
}
