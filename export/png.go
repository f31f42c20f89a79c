package export

import (
	"bufio"
	"image/png"
	"io"

	"multivector/atlas"
)

// PNG writes a picture as a PNG file.
func PNG(w io.Writer, a *atlas.Atlas, p *atlas.Picture) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := enc.Encode(out, NewFrames(a).Draw(nil, p)); err != nil {
		return err
	}
	return out.Flush()
}
