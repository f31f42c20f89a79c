package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// syntaxFault says where a file stops being JSON.
func syntaxFault(file string, data []byte, err error) *Fault {
	var syntactic *jsontext.SyntacticError
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return &Fault{File: file, Problem: "is empty", Mend: "restore it from a copy, or remove it"}
	case !errors.As(err, &syntactic):
		return &Fault{File: file, Problem: "cannot be read: " + err.Error()}
	case errors.Is(err, io.ErrUnexpectedEOF):
		line, _ := position(data, len(data))
		return &Fault{
			File: file, Problem: fmt.Sprintf("ends in the middle, at line %d", line),
			Mend: "restore it from a copy or from version control",
		}
	}
	line, column := position(data, int(syntactic.ByteOffset))
	f := &Fault{
		File: file, Place: fmt.Sprintf("line %d, column %d", line, column),
		Problem: strings.TrimPrefix(syntactic.Err.Error(), "jsontext: "),
		Mend:    "mend the JSON there",
	}
	if errors.Is(err, jsontext.ErrDuplicateName) {
		p, field := placeOf(syntactic.JSONPointer, skim(data))
		f.Place += ", " + p.String()
		f.Field, f.Problem, f.Mend = field, "is given twice", "keep one of them"
	}
	return f
}

// position returns the line and the column, in code points, of a byte offset, from 1.
func position(data []byte, offset int) (line, column int) {
	before := data[:min(max(offset, 0), len(data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte{'\n'}) + 1, utf8.RuneCount(before[start:]) + 1
}

// meaningFault says which member of a file is not what the format wants.
func meaningFault(file string, data []byte, err *json.SemanticError) *Fault {
	p, field := placeOf(err.JSONPointer, skim(data))
	f := &Fault{File: file, Place: p.String(), Field: field}
	if errors.Is(err, json.ErrUnknownName) {
		known := memberNames(err.JSONPointer)
		f.Problem, f.Mend = "is not a member that the format knows", "it knows "+strings.Join(known, ", ")
		if near := nearest(field, known); near != "" {
			f.Mend = fmt.Sprintf("write %q, or remove it", near)
		}
		return f
	}
	if errors.As(err, new(tooMany)) {
		f.Problem, f.Mend = err.Err.Error(), "divide the file"
		return f
	}
	f.Problem = fmt.Sprintf("is %s where %s is needed", kindName(err.JSONKind), typeName(err.GoType))
	if err.JSONKind == '0' && len(err.JSONValue) > 0 {
		f.Problem = fmt.Sprintf("is %s where %s is needed", shorten(string(err.JSONValue), maxID), typeName(err.GoType))
	}
	f.Mend = "write it as the schema says, which `multivector check --schema` prints"
	return f
}

// nullFault finds a null: the format leaves out what it does not know.
func nullFault(file string, data []byte) *Fault {
	if !bytes.Contains(data, []byte("null")) {
		return nil
	}
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.ReadToken()
		if err != nil {
			return nil
		}
		if token.Kind() == 'n' {
			p, field := placeOf(dec.StackPointer(), skim(data))
			return &Fault{File: file, Place: p.String(), Field: field, Problem: "is null", Mend: "leave it out, or give its value"}
		}
	}
}

func kindName(k jsontext.Kind) string {
	switch k {
	case 'n':
		return "null"
	case 't', 'f':
		return "true or false"
	case '"':
		return "text"
	case '{':
		return "an object"
	case '[':
		return "a list"
	}
	return "a number"
}

func typeName(t reflect.Type) string {
	if t == nil {
		return "something else"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeName(t.Elem())
	case reflect.String:
		return "text"
	case reflect.Slice:
		return "a list"
	case reflect.Int:
		return "a whole number"
	}
	return "an object"
}

// memberNames lists the members that the object around a place may have.
func memberNames(pointer jsontext.Pointer) []string {
	t := reflect.TypeFor[evidence]()
	for token := range pointer.Parent().Tokens() {
		if t.Kind() == reflect.Slice {
			t = t.Elem()
			continue
		}
		field, ok := reflect.StructField{}, false
		for f := range t.Fields() {
			if f.Tag.Get("json") == token {
				field, ok = f, true
			}
		}
		if !ok {
			return nil
		}
		t = field.Type
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		if name := f.Tag.Get("json"); !f.Anonymous {
			names = append(names, name)
		}
	}
	return names
}

// placeOf names the part of a file that a JSON pointer leads into, and the
// member of that part.
func placeOf(pointer jsontext.Pointer, s skimmed) (p place, field string) {
	var tokens []string
	for token := range pointer.Tokens() {
		tokens = append(tokens, token)
	}
	if len(tokens) == 0 {
		return place{}, ""
	}
	if tokens[0] == "document" {
		p, tokens = place{kind: "document"}, tokens[1:]
	}
	kinds := map[string]string{"articles": "article", "groups": "group", "passages": "passage", "statements": "statement"}
	if len(tokens) > 1 && kinds[tokens[0]] != "" {
		n, _ := strconv.Atoi(tokens[1])
		p = place{kind: kinds[tokens[0]], id: s.id(tokens[0], n), number: n + 1}
		tokens = tokens[2:]
	}
	return p, strings.Join(tokens, "/")
}
