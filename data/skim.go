package data

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// skimmed is what can be told of a file that is not taken in.
type skimmed struct {
	format string
	ids    map[string]map[int]string // by list ("groups", "statements", …), then by position
	whole  bool                      // the file was JSON to its end
}

// skim collects the ids of a file as far as it is JSON, so that faults can name
// what they are about and the other files can tell what they miss.
func skim(data []byte) skimmed {
	s := skimmed{ids: make(map[string]map[int]string)}
	dec := jsontext.NewDecoder(bytes.NewReader(data), jsontext.AllowDuplicateNames(true))
	for {
		token, err := dec.ReadToken()
		if err != nil {
			s.whole = err == io.EOF
			return s
		}
		if token.Kind() != '"' || dec.StackDepth() > 4 {
			continue
		}
		if kind, n := dec.StackIndex(dec.StackDepth()); kind == '{' && n%2 == 1 {
			continue // a name
		}
		s.take(string(dec.StackPointer()), token)
	}
}

func (s *skimmed) take(pointer string, token jsontext.Token) {
	if pointer == "/format" {
		s.format = token.String()
		return
	}
	path := strings.Split(strings.TrimPrefix(pointer, "/document"), "/")
	if len(path) != 4 || path[3] != "id" {
		return
	}
	n, err := strconv.Atoi(path[2])
	if err != nil || n >= maxStatements {
		return
	}
	if s.ids[path[1]] == nil {
		s.ids[path[1]] = make(map[int]string)
	}
	s.ids[path[1]][n] = token.String()
}

func (s skimmed) id(list string, n int) string { return s.ids[list][n] }
