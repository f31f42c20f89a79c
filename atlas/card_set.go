package atlas

import (
	"slices"
	"strconv"
)

// setter sets a card from top to bottom.
type setter struct {
	*card
	typesetter *Typesetter
	palette    Palette
	scale      float64
	x, y       float64 // dp: the column's left edge, and how far down it is
	width      float64 // dp: of the column so far
}

// text adds a line whose base line is down dp below the current row's top.
func (c *setter) text(weight Weight, x, down float64, s string) {
	t := Text{
		X: x * c.scale, Y: (c.y + down) * c.scale, Size: cardText * c.scale, Weight: weight,
		Colour: c.palette.Ink, String: s,
	}
	c.texts = append(c.texts, t)
	c.width = max(c.width, x-c.x+c.typesetter.Width(weight, t.Size, 0, s)/c.scale)
}

func (c *setter) heading(s string) {
	for _, line := range c.typesetter.known(SemiBold, cardText*c.scale, (cardColumn+40)*c.scale, s) {
		c.text(SemiBold, c.x, 10, line)
		c.y += cardLine
	}
	c.y += 3
}

// countRoom is kept free in dp behind the label of an entry with a count.
const countRoom = 26

func (c *setter) entry(e Entry) {
	sample := Rect{c.x * c.scale, (c.y + 2) * c.scale, swatchWidth * c.scale, swatchHeight * c.scale}
	c.swatches = append(c.swatches, swatch{sample, e.Fill, e.Edge})
	x := c.x + swatchWidth + cardGap
	lines := c.typesetter.known(Regular, cardText*c.scale, cardColumn*c.scale, e.Label)
	if e.Count > 0 {
		t := Text{
			Y: (c.y + 13) * c.scale, Size: cardText * c.scale, Align: Right, Colour: c.palette.Muted,
			String: strconv.Itoa(e.Count),
		}
		c.texts = append(c.texts, t)
		for _, line := range lines {
			c.width = max(c.width, x-c.x+countRoom+c.typesetter.Width(Regular, t.Size, 0, line)/c.scale)
		}
	}
	for i, line := range lines {
		c.text(Regular, x, 13+cardLine*float64(i), line)
	}
	c.y += cardRow + cardLine*float64(max(0, len(lines)-1))
}

// samples sets the samples of entries with their counts, side by side.
func (c *setter) samples(entries []Entry) {
	const step = swatchWidth + 28
	wide := max(1, int((c.width+8)/step))
	for i, e := range entries {
		if i > 0 && i%wide == 0 {
			c.y += cardRow
		}
		x := c.x + step*float64(i%wide)
		sample := Rect{x * c.scale, (c.y + 2) * c.scale, swatchWidth * c.scale, swatchHeight * c.scale}
		c.swatches = append(c.swatches, swatch{sample, e.Fill, e.Edge})
		c.text(Regular, x+swatchWidth+5, 13, strconv.Itoa(e.Count))
	}
	c.y += cardRow
}

// counts moves the counts to the right edge, which is known at the end.
func (c *setter) counts() {
	for i := range c.texts {
		if c.texts[i].Align == Right {
			c.texts[i].X = (c.x + c.width) * c.scale
		}
	}
}

// roses adds the scale of the petals: roses of ever fewer statements.
func (c *setter) roses(k looks, title string) {
	most := 1
	for _, class := range k.classes {
		most = max(most, class.max)
	}
	c.y += 7
	c.heading(title)
	x, low := c.x, 0.0
	for _, n := range roseScale(most) {
		key := k.roseKey(n)
		r := key.radius / c.scale
		low = max(low, 2*r)
		key.at = Point{(x + r) * c.scale, (c.y + r) * c.scale}
		c.keys = append(c.keys, key)
		c.text(Regular, x+2*r+5, r+4, strconv.Itoa(n))
		x += 2*r + 5 + c.typesetter.Width(Regular, cardText*c.scale, 0, strconv.Itoa(n))/c.scale + 14
	}
	c.y += max(low, cardRow)
}

// roseScale picks the numbers that the scale of the roses shows.
func roseScale(most int) []int {
	middle := max(1, (most+2)/4)
	return slices.Compact([]int{most, middle, 1})
}
