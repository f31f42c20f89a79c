package export

import (
	"fmt"
	"image/color"
	"math"
)

// fillXML is a plain colour.
func fillXML(c color.NRGBA) string { return `<a:solidFill>` + colourXML(c) + `</a:solidFill>` }

func colourXML(c color.NRGBA) string {
	if c.A == 255 {
		return `<a:srgbClr val="` + hexColour(c) + `"/>`
	}
	return fmt.Sprintf(`<a:srgbClr val="%s"><a:alpha val="%d"/></a:srgbClr>`, hexColour(c), thousandths(float64(c.A)/255))
}

func hexColour(c color.NRGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// lineXML is the look of a line some pixels wide.
func (s *slide) lineXML(width float64, ends string, c color.NRGBA, dash string) string {
	return fmt.Sprintf(`<a:noFill/><a:ln w="%d" cap="%s">`, int(math.Round(min(max(width*s.size.ky, 1), 20_116_800))), ends) +
		fillXML(c) + dash + `<a:round/></a:ln>`
}

// thousandths writes a part as thousandths of a percent, as DrawingML has it.
func thousandths(v float64) int { return int(math.Round(min(max(v, 0), 10_000) * 100_000)) }
