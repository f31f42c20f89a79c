package data

import (
	"fmt"
	"reflect"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// tooMany is the error of a list that has more entries than are read.
type tooMany int

func (n tooMany) Error() string { return fmt.Sprintf("has more than %d entries", int(n)) }

// bounded reads lists of T up to their limit: a file of a few bytes for each
// entry would else fill the memory before anything could be said against it.
func bounded[T any](most int) *json.Unmarshalers {
	return json.UnmarshalFromFunc(func(dec *jsontext.Decoder, list *[]T) error {
		if kind := dec.PeekKind(); kind != '[' && kind != jsontext.KindInvalid {
			return &json.SemanticError{JSONKind: kind, GoType: reflect.TypeFor[[]T]()}
		}
		if _, err := dec.ReadToken(); err != nil {
			return err
		}
		*list = make([]T, 0, 4)
		for dec.PeekKind() != ']' {
			if len(*list) == most {
				return tooMany(most)
			}
			var entry T
			if err := json.UnmarshalDecode(dec, &entry); err != nil {
				return err
			}
			*list = append(*list, entry)
		}
		_, err := dec.ReadToken()
		return err
	})
}

// strict is how evidence files are read.
func strict() json.Options {
	return json.JoinOptions(json.RejectUnknownMembers(true), json.WithUnmarshalers(json.JoinUnmarshalers(
		bounded[fileStatement](maxStatements), bounded[filePassage](maxStatements),
		bounded[fileGroup](maxGroups), bounded[fileMember](maxMembers),
		bounded[fileArticle](maxArticles), bounded[string](maxMembers),
	)))
}
