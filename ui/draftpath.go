package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"multivector/export"
)

// finishPath completes what was typed as the path of a picture: a home folder,
// and the ending of the format where it has none.
func finishPath(text string, f export.Format) (string, error) {
	path := strings.TrimSpace(text)
	if path == "" {
		return "", errors.New("say where the picture goes")
	}
	if strings.ContainsRune(path, 0) {
		return "", errors.New("a file's name cannot hold that character")
	}
	path, err := filepath.Abs(fromHome(path))
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a folder; add a name for the file", path)
	}
	if got, err := export.FormatOf(path); err != nil || got != f {
		path += string(f)
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %s", folder)
	}
	return path, nil
}

// withFormat gives a path that ends in one format the ending of another.
func withFormat(path string, f export.Format) string {
	if old, err := export.FormatOf(path); err == nil {
		return path[:len(path)-len(old)] + string(f)
	}
	return path
}

// proposePath is where a picture goes if nobody says anything else.
func (m *Model) proposePath(d draft) string {
	folder := d.Folder
	if info, err := os.Stat(folder); err != nil || !info.IsDir() || !filepath.IsAbs(folder) {
		if folder, err = os.UserHomeDir(); err != nil {
			folder, _ = os.Getwd()
		}
	}
	name := "multivector"
	if !m.moved && !strings.Contains(m.region.ID, ",") {
		name += "-" + m.region.ID
	}
	return inHome(filepath.Join(folder, name+string(d.Format)))
}

// inHome writes a path in the user's home folder shortly: "~/map.png".
func inHome(path string) string {
	home, err := os.UserHomeDir()
	if rest, in := strings.CutPrefix(path, home+string(filepath.Separator)); in && err == nil && home != "" {
		return filepath.Join("~", rest)
	}
	return path
}

// fromHome undoes inHome.
func fromHome(path string) string {
	if home, err := os.UserHomeDir(); err == nil && (path == "~" || strings.HasPrefix(path, "~/") || strings.HasPrefix(path, `~\`)) {
		return filepath.Join(home, path[1:])
	}
	return path
}

// exists tells whether there is a file already.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
