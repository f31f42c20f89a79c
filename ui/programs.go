package ui

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"github.com/godbus/dbus/v5"
)

// programs are what other programs do for a picture. Its methods take a
// while, and are called elsewhere than on the goroutine of the user interface.
type programs interface {
	// copy puts a picture, as the bytes of a PNG file, into the clipboard.
	copy(png []byte) error
	// reveal shows a file in its folder.
	reveal(path string) error
	// open opens a file in the program that is for it.
	open(path string) error
}

// system is the programs of the real system.
type system struct{ app fyne.App }

// patience is how long another program may take to answer.
const patience = 5 * time.Second

// errNoClipboard says that there is nobody to hand a picture to.
var errNoClipboard = errors.New("this system takes no pictures into its clipboard from here")

// copy hands the picture to the program that keeps clipboards on X11 or on
// Wayland. The toolkit's clipboard takes text alone; a library that takes
// pictures would need C of its own, and forget the picture when the window
// closes, which these programs do not.
func (system) copy(png []byte) error {
	name, args := clipboardProgram(os.Getenv, exec.LookPath)
	if name == "" {
		return errNoClipboard
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = bytes.NewReader(png)
	c.WaitDelay = patience
	if err := c.Run(); err != nil {
		return fmt.Errorf("%w: %s: %w", errNoClipboard, filepath.Base(name), err)
	}
	return nil
}

// clipboardProgram finds the program that takes a picture from its standard input.
func clipboardProgram(env func(string) string, find func(string) (string, error)) (name string, args []string) {
	for _, p := range []struct {
		needs, name string
		args        []string
	}{
		{"WAYLAND_DISPLAY", "wl-copy", []string{"--type", "image/png"}},
		{"DISPLAY", "xclip", []string{"-selection", "clipboard", "-target", "image/png", "-in"}},
	} {
		if env(p.needs) == "" {
			continue
		}
		if path, err := find(p.name); err == nil {
			return path, p.args
		}
	}
	return "", nil
}

// reveal asks the desktop's file manager to show the file marked, and where
// there is none that answers, opens the folder.
func (s system) reveal(path string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", "-R", path).Run()
	case "windows":
		return exec.Command("explorer", "/select,"+path).Start()
	}
	if askFileManager(path) == nil {
		return nil
	}
	return s.open(filepath.Dir(path))
}

// askFileManager speaks to the file manager over the session bus, as
// https://www.freedesktop.org/wiki/Specifications/file-manager-interface/ says.
func askFileManager(path string) error {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
	if err != nil {
		return err
	}
	defer bus.Close()
	manager := bus.Object("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1")
	return manager.CallWithContext(ctx, "org.freedesktop.FileManager1.ShowItems", 0, []string{fileURL(path).String()}, "").Err
}

// open has the desktop open a file or a folder.
func (s system) open(path string) error {
	var err error
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		err = s.app.OpenURL(fileURL(path))
	} else { // the toolkit does not wait for the answer
		err = exec.Command("xdg-open", path).Run()
	}
	if err != nil {
		return fmt.Errorf("nothing on this system opens %s", path)
	}
	return nil
}

// fileURL is the address of a file.
func fileURL(path string) *url.URL {
	slash := filepath.ToSlash(path)
	if !strings.HasPrefix(slash, "/") {
		slash = "/" + slash // a drive of Windows
	}
	return &url.URL{Scheme: "file", Path: slash}
}

// picturesFolder is where the user's pictures are: the folder that the desktop
// has for them, or one of that name, or home.
func picturesFolder() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	candidates := []string{filepath.Join(home, "Pictures"), home}
	if config, err := os.UserConfigDir(); err == nil {
		if text, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs")); err == nil {
			candidates = append([]string{namedFolder(string(text), home)}, candidates...)
		}
	}
	for _, folder := range candidates {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder, nil
		}
	}
	return "", fmt.Errorf("there is no folder %s", home)
}

// namedFolder reads the folder for pictures from the lines of user-dirs.dirs:
// XDG_PICTURES_DIR="$HOME/Pictures".
func namedFolder(text, home string) string {
	for lines := bufio.NewScanner(strings.NewReader(text)); lines.Scan(); {
		value, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "XDG_PICTURES_DIR=")
		if ok {
			return strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		}
	}
	return ""
}
