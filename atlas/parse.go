package atlas

import "fmt"

// parse finds a name in a list of them.
func parse[T ~string](list []T, s, what string) (T, error) {
	names := ""
	for i, v := range list {
		if string(v) == s {
			return v, nil
		}
		if i > 0 {
			names += ", "
		}
		names += string(v)
	}
	return "", fmt.Errorf("no %s %q; choose one of %s", what, s, names)
}
