package ui

import (
	"bytes"
	"errors"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// desk stands for the other programs of the system.
type desk struct {
	copied []byte
	paths  []string
	err    error
}

func (k *desk) copy(png []byte) error { k.copied = png; return k.err }

func (k *desk) reveal(path string) error { k.paths = append(k.paths, path); return k.err }

func (k *desk) open(path string) error { k.paths = append(k.paths, path); return k.err }

// TestCopyPicture: the clipboard gets a PNG; where there is none that takes it,
// the picture is saved and the dialog says where.
func TestCopyPicture(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	k := &desk{}
	w.dialogs.programs = k
	e, _ := exporting(t, w)
	test.Tap(e.fields.format.list[2])
	test.Tap(e.copying)
	if img, err := png.Decode(bytes.NewReader(k.copied)); err != nil || img.Bounds().Dx() != 1920 || !strings.HasPrefix(e.told(), "Copied") {
		t.Fatalf("%v; %q", err, e.told())
	}
	k.err = errNoClipboard
	test.Tap(e.copying)
	files, _ := filepath.Glob(filepath.Join(home, "*.png"))
	if len(files) != 1 || !strings.Contains(e.told(), inHome(files[0])) || !e.links[1].Visible() {
		t.Fatalf("%v; %q", files, e.told())
	}
	test.Tap(e.links[0])
	test.Tap(e.links[1])
	if !slices.Equal(k.paths, []string{files[0], files[0]}) {
		t.Errorf("opened and shown: %v", k.paths)
	}
}

// TestClipboardProgram: Wayland's comes first, and none where none is installed.
func TestClipboardProgram(t *testing.T) {
	installed := func(names ...string) func(string) (string, error) {
		return func(name string) (string, error) {
			if slices.Contains(names, name) {
				return "/usr/bin/" + name, nil
			}
			return "", errors.New("not there")
		}
	}
	screen := func(names ...string) func(string) string {
		return func(name string) string {
			if slices.Contains(names, name) {
				return ":0"
			}
			return ""
		}
	}
	for _, c := range []struct {
		env  func(string) string
		find func(string) (string, error)
		want string
	}{
		{screen("DISPLAY"), installed("xclip", "wl-copy"), "/usr/bin/xclip"},
		{screen("DISPLAY", "WAYLAND_DISPLAY"), installed("xclip", "wl-copy"), "/usr/bin/wl-copy"},
		{screen("DISPLAY", "WAYLAND_DISPLAY"), installed("xclip"), "/usr/bin/xclip"},
		{screen("WAYLAND_DISPLAY"), installed("xclip"), ""},
		{screen("DISPLAY"), installed(), ""},
	} {
		if got, _ := clipboardProgram(c.env, c.find); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestPicturesFolder reads the desktop's own name for it.
func TestPicturesFolder(t *testing.T) {
	text := "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n"
	if got := namedFolder(text, "/home/u"); got != "/home/u/Bilder" {
		t.Errorf("%q", got)
	}
}
