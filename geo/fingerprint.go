package geo

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
)

// Fingerprint tells shapes of the user's own apart: 64 lower-case hexadecimal
// digits over the codes, the names and all points, whatever the spaces and the
// order of members in the file. It is empty for the built-in shapes.
func (w *World) Fingerprint() string {
	if w.fingerprint == nil {
		return ""
	}
	return w.fingerprint()
}

// fingerprintOf hashes the shapes of a file and the names of their units.
func fingerprintOf(shapes *Shapes, units []Unit) string {
	h := sha256.New()
	var buf []byte
	number := func(n uint64) { buf = binary.LittleEndian.AppendUint64(buf, n) }
	count := func(n int) { number(uint64(n)) }
	for i, u := range shapes.Units {
		buf = buf[:0]
		for _, text := range [...]string{u.Code, units[i].Name} {
			count(len(text))
			buf = append(buf, text...)
		}
		count(len(u.Polygons))
		for _, polygon := range u.Polygons {
			count(len(polygon))
			for _, ring := range polygon {
				count(len(ring))
				for _, p := range ring {
					number(math.Float64bits(p[0]))
					number(math.Float64bits(p[1]))
				}
			}
		}
		h.Write(buf)
	}
	return hex.EncodeToString(h.Sum(nil))
}
