package atlas

import (
	"sync"

	"multivector/geo"
)

// mostSurveys is how many surveys are kept: the window's, and that of a file
// which is exported meanwhile. Each takes some 500 kB for the whole world.
const mostSurveys = 2

// surveys lends out surveys, each to one picture at a time. It is safe for
// concurrent use.
type surveys struct {
	mu   sync.Mutex
	free []*survey // the last one used last
}

// take returns the survey that has the most of what a picture needs.
func (k *surveys) take(key surveyKey, v geo.View, at Rect) *survey {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.free) == 0 {
		return new(survey)
	}
	best, most := 0, -1
	for i, s := range k.free {
		has := 0
		switch {
		case s.surveyKey == key && s.view == v && s.at == at:
			has = 2
		case s.surveyKey == key:
			has = 1
		}
		if has > most {
			best, most = i, has
		}
	}
	s := k.free[best]
	k.free = append(k.free[:best], k.free[best+1:]...)
	return s
}

// giveBack takes a survey that its picture no longer needs.
func (k *surveys) giveBack(s *survey) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.free = append(k.free, s); len(k.free) > mostSurveys {
		k.free = append(k.free[:0], k.free[1:]...)
	}
}
