package main

import (
	"slices"
	"strings"
)

// among finds the names of things that the evidence has, in either case. Where
// says what the user wrote them behind.
func among(where, thing string, list, all []string) ([]string, error) {
	var out []string
	for _, name := range list {
		name = strings.TrimSpace(name)
		i := slices.IndexFunc(all, func(known string) bool { return strings.EqualFold(known, name) })
		if i < 0 {
			return nil, usagef("%s: the evidence has no %s %q; choose from %s", where, thing, name, oneOf(all))
		}
		out = append(out, all[i])
	}
	return out, nil
}

// known reads values of which all must be among the allowed ones.
func known[T ~string](flag string, list []string, allowed []T) ([]T, error) {
	var out []T
	for _, v := range list {
		v = strings.TrimSpace(v)
		if !slices.Contains(allowed, T(v)) {
			return nil, usagef("--%s: there is no %q; choose from %s", flag, v, oneOf(allowed))
		}
		out = append(out, T(v))
	}
	return out, nil
}

// oneOf lists values for a help text.
func oneOf[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}

// choose picks the writer for --format.
func choose[T any](format string, writers map[string]T, names ...string) (T, error) {
	w, ok := writers[format]
	if !ok {
		return w, usagef("--format %q is not there; choose from %s", format, strings.Join(names, ", "))
	}
	return w, nil
}
