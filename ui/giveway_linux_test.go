package ui

import (
	"runtime"
	"syscall"
	"testing"
)

// TestYielding: what is to give way does, on threads of its own, and again when it is
// their second work; other goroutines stay as quick as they were.
func TestYielding(t *testing.T) {
	nice := func() int {
		left, err := syscall.Getpriority(syscall.PRIO_PROCESS, syscall.Gettid())
		if err != nil {
			t.Error(err)
		}
		return 20 - left // what the system call, unlike the library's function, returns
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := nice()
	for range 2 {
		found, meet := make(chan int), make(chan struct{})
		for range 2 { // that both are at work at a time
			yielding(func() {
				select {
				case meet <- struct{}{}:
				case <-meet:
				}
				found <- nice()
			})
		}
		for range 2 {
			if n := <-found; n < min(before+10, 19) {
				t.Errorf("a thread that gives way has niceness %d, others %d", n, before)
			}
		}
	}
	if after := nice(); after != before {
		t.Errorf("the thread that asks for it gives way too: niceness %d, not %d", after, before)
	}
}
