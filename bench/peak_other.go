//go:build !linux

package main

import "os"

// peak is 0: only Linux says it in a unit that we know.
func peak(*os.ProcessState) float64 { return 0 }
