package export

import "multivector/atlas"

// outlines keeps the outlines of the latest map from picture to picture. When
// only colours change, the map is neither traced from its sheet again nor
// compared with what it was.
type outlines struct {
	paths
	known map[atlas.Outline]span
	first bool // none of the present picture has been asked for
	used  int  // how often one of it has been
}

// span is where an outline lies among the rings.
type span struct{ from, to int }

// next begins a picture. What has grown to much more than a picture needs, as
// where several maps change one after the other, is forgotten.
func (k *outlines) next() {
	if len(k.known) > 2*k.used {
		k.forget()
	}
	k.first, k.used = true, 0
}

func (k *outlines) forget() {
	k.reset()
	clear(k.known)
}

// find returns the path of an outline, and whether it is known. Otherwise what is
// added to the path is kept with the next call of keep. A picture that begins
// with an unknown outline is one of another map: the last one is forgotten.
func (k *outlines) find(o atlas.Outline) (track, bool) {
	at, ok := k.known[o]
	if !ok && k.first {
		k.forget()
	}
	k.first = false
	if !ok {
		at = span{from: len(k.rings)}
	}
	k.used++
	return track{&k.paths, at.from, at.to, ok, o}, ok
}

// keep remembers a path that has a name.
func (k *outlines) keep(p *track) {
	if p.in == &k.paths {
		k.known[p.outline] = span{p.from, p.to}
	}
}
