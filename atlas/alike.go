package atlas

import (
	"fmt"
	"slices"
	"strings"

	"multivector/geo"
)

// colours finds the pairs of partners whose colours somebody cannot tell apart,
// where a picture sets the colours of partners side by side and no texture
// tells them apart.
func (r reviewer) colours() []Remark {
	if m := r.settings.Mode; m != ByStripes && m != ByRoses || len(r.picture.Panels) > 0 {
		return nil
	}
	shown := map[string]bool{}
	for _, c := range r.picture.inSight() {
		for _, share := range c.mark.Shares {
			shown[share.Partner] = true
		}
	}
	var pairs []string
	print := true // alike in grey alone, for every pair
	for i, partners := 0, partnersIn(shown, nil); i < len(partners); i++ {
		for _, b := range partners[i+1:] {
			eyes := r.alike(partners[i], b)
			if len(eyes) > 0 {
				pairs = append(pairs, geo.Name(partners[i], "en")+" and "+geo.Name(b, "en"))
				print = print && slices.Equal(eyes, []Vision{Grey})
			}
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	to := "in grey print or to colour-blind eyes"
	if print {
		to = "in grey print"
	}
	if len(pairs) == 1 {
		return []Remark{{Kind: RemarkColours, Text: fmt.Sprintf("%s look alike %s", pairs[0], to)}}
	}
	return []Remark{{Kind: RemarkColours, Text: fmt.Sprintf("%d pairs of partners look alike %s: %s", len(pairs), to, strings.Join(pairs, "; "))}}
}

// alike lists the visions to which two partners look the same.
func (r reviewer) alike(a, b string) (eyes []Vision) {
	if r.picture.looks.textured && textures[a] != textures[b] {
		return nil
	}
	p := r.settings.Palette
	for _, v := range Visions() {
		if ciede2000(lab(v.See(p.Partner(a))), lab(v.See(p.Partner(b)))) < apart {
			eyes = append(eyes, v)
		}
	}
	return eyes
}
