//go:build linux

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"multivector/export"
)

// theOldMap is what stands in a file that an export is to replace.
const theOldMap = "the old map"

// begun starts the real command in a process of its own, to write a picture in
// a folder over an old file.
func begun(t *testing.T, folder string, f export.Format, args ...string) (c *exec.Cmd, remarks *bytes.Buffer) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "map"+string(f))
	if err := os.WriteFile(path, []byte(theOldMap), 0o644); err != nil {
		t.Fatal(err)
	}
	remarks = &bytes.Buffer{}
	c = exec.Command(program)
	c.Args, c.Stderr = append([]string{"multivector", "export", "-o", path}, args...), remarks
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, remarks
}

// unharmed checks that the old file is as it was, and how many others a folder holds.
func unharmed(t *testing.T, folder string, f export.Format, others int) {
	t.Helper()
	if got, err := os.ReadFile(filepath.Join(folder, "map"+string(f))); err != nil || string(got) != theOldMap {
		t.Errorf("%s: the old file holds %.20q now (%v)", f, got, err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1+others {
		t.Errorf("%s: the folder holds %v (%v)", f, entries, err)
	}
}

// TestFullDisk: an export for which the disk has no room says so in one line,
// and leaves the old file whole.
func TestFullDisk(t *testing.T) {
	for _, f := range export.Formats() {
		t.Run(string(f), func(t *testing.T) {
			folder := t.TempDir()
			if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=16k"); err != nil {
				t.Skipf("SKIPPED: a full disk needs a small one, which only root may mount here: %v", err)
			}
			defer syscall.Unmount(folder, 0)
			c, remarks := begun(t, folder, f, "--size", "640x360")
			err := c.Wait()
			if said := remarks.String(); c.ProcessState.ExitCode() != 1 || strings.Count(said, "\n") != 1 || !strings.Contains(said, "the disk is full") {
				t.Errorf("%v, %q", err, said)
			}
			unharmed(t, folder, f, 0)
		})
	}
}

// TestInterrupted: an export that is stopped half way, politely or not, leaves
// the old file whole.
func TestInterrupted(t *testing.T) {
	for _, f := range export.Formats() {
		for _, how := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
			t.Run(string(f)+" "+how.String(), func(t *testing.T) {
				folder := t.TempDir()
				c, remarks := begun(t, folder, f, "--size", "6000x4000", "--region", "world")
				writing(t, folder)
				if err := c.Process.Signal(how); err != nil {
					t.Fatal(err)
				}
				err := c.Wait()
				if how == syscall.SIGKILL {
					unharmed(t, folder, f, 1) // what it had of the new one
					return
				}
				if said := remarks.String(); c.ProcessState.ExitCode() != 1 || strings.Count(said, "\n") != 1 || !strings.Contains(said, "stopped before") {
					t.Errorf("%v, %q", err, said)
				}
				unharmed(t, folder, f, 0)
			})
		}
	}
}

// writing waits until an export has begun its file.
func writing(t *testing.T, folder string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		entries, err := os.ReadDir(folder)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if len(entries) > 1 {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("nothing was written within a minute")
}
