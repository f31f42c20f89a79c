package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// exportSize is a size that the dialog offers.
type exportSize struct {
	name          string
	width, height float64 // pixels; 0: as the window
}

func exportSizes() []exportSize {
	return []exportSize{
		{"Slide, 1920 × 1080", 1920, 1080},
		{"Small slide, 1280 × 720", 1280, 720},
		{"Large slide, 3840 × 2160", 3840, 2160},
		{"As the window", 0, 0},
	}
}

// snapshot is a picture to be saved; nobody edits it after it is handed over.
type snapshot struct {
	path     string
	library  *data.Library
	settings atlas.Settings
}

// snapshot describes the picture of what the window shows.
func (d *dialogs) snapshot(path, name string, size exportSize) snapshot {
	m, v := d.model, d.map_
	pixel := float64(v.pixels())
	s := m.Look()
	s.View, s.Palette, s.Scale = m.view, atlas.Light(), pixel
	s.Vision = atlas.FullColour // that of others is a preview
	page := &atlas.Page{Width: size.width, Height: size.height, Title: strings.TrimSpace(name), Program: d.program}
	if size.width == 0 {
		page.Width, page.Height = float64(int(m.view.Width*pixel)), float64(int(m.view.Height*pixel))
	} else {
		s.Scale = atlas.PageScale(size.width, size.height)
	}
	if !m.moved { // the region itself, as the command draws it
		page.Region = m.region.ID
		s.View = geo.Fit(m.view.Projection, m.region, page.Width, page.Height, 0)
	}
	s.Page = page
	return snapshot{path: path, library: m.library, settings: s}
}

// save writes a snapshot as PNG.
func (k *maker) save(s snapshot) error {
	p := k.atlas.Compose(s.library, s.settings)
	return export.WriteFile(s.path, func(w io.Writer) error { return export.PNG(w, k.atlas, p, export.Meta{}) })
}

// exportPath completes what was typed as the path of a picture.
func exportPath(text string) (string, error) {
	path := strings.TrimSpace(text)
	if path == "" {
		return "", errors.New("say where the picture goes")
	}
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~/") {
		path = filepath.Join(home, path[2:])
	}
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".png":
	case "":
		path += ".png"
	default:
		return "", fmt.Errorf("the window writes .png, not %s", ext)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %s", filepath.Dir(path))
	}
	return path, nil
}

// proposedPath is where a picture goes if nobody says anything else.
func (d *dialogs) proposedPath() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		dir, _ = os.Getwd()
	}
	name := "multivector"
	if !d.model.moved && !strings.Contains(d.model.region.ID, ",") {
		name += "-" + d.model.region.ID
	}
	return filepath.Join(dir, name+".png")
}

// exists tells whether there is a file already.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
