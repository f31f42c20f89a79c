package ui

import (
	"image"
	"image/color"
	"math"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
)

// proofOrder asks for a small picture of a page, and what there is to know
// about it.
type proofOrder struct {
	shot          export.Snapshot
	findings      []data.Finding // what is known of the quotes
	width, height int            // pixels that it has to fit into
}

// proof is the answer: the page as it will be, drawn small.
type proof struct {
	image   *image.RGBA
	remarks []atlas.Remark
}

// proofs gives a drawer of proofs, which keeps what it traced from one to the
// next. It is called by one goroutine at a time; its memory goes when nobody
// holds it any more.
func (k *maker) proofs() func(proofOrder) proof {
	frames := export.NewFrames(k.atlas)
	return func(o proofOrder) proof {
		p := o.shot.Picture() // of the page's own size, so that lines break as they will
		scale := min(float64(o.width)/p.Width, float64(o.height)/p.Height)
		small := p.Scaled(scale)
		small.Width, small.Height = math.Round(small.Width), math.Round(small.Height)
		img := frames.Draw(nil, small)
		overChecks(img)
		return proof{img, atlas.Review(p, o.shot.Library, o.shot.Settings, o.findings)}
	}
}

// overChecks lays a picture over a chequered ground, where it lets one through.
func overChecks(img *image.RGBA) {
	const side = 8
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
		for x := 0; x < len(row); x += 4 {
			if row[x+3] == 0xFF {
				continue
			}
			ground := color.Gray{Y: 0xFF}
			if (x/4/side+y/side)%2 == 1 {
				ground.Y = 0xE6
			}
			rest := uint32(0xFF - row[x+3])
			for i := range 3 {
				row[x+i] += uint8((uint32(ground.Y)*rest + 0x7F) / 0xFF)
			}
			row[x+3] = 0xFF
		}
	}
}
