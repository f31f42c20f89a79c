// Multivector is a desktop atlas of partnerships: a map that colours countries
// by their links with partner powers, and the source statements behind every
// link, word for word. Without arguments it opens the window; its subcommands
// do the same work without one and need no display.
package main

import (
	"fmt"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// program and version name the program on exports.
const (
	program = "Multivector"
	version = "0.1.0"
)

// printed is how an export names the program that made it.
func printed() string { return fmt.Sprintf("%s %s", program, version) }
