package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// lateHeap is how large memory grows before it is first collected, in percent of the
// 4 MiB that are usual: 96 MiB.
const lateHeap = 2400

// collectLate puts off the first collection of memory: most commands end before one is
// worth its while. From then on memory is collected as usual, which a user's GOGC says.
var collectLate = sync.OnceFunc(func() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(lateHeap)
	first := new([16]byte)
	runtime.SetFinalizer(first, func(*[16]byte) { debug.SetGCPercent(usual) })
})
