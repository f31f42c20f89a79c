package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/google/renameio/v2"

	"multivector/assets"
	"multivector/atlas"
	"multivector/export"
)

// draftFile holds what the dialog of exports remembers, in the folder of the
// user's that is for such things.
const draftFile = "export.json"

// recall gives what was remembered in a folder. What is missing there, or
// cannot be used any more, is as a fresh draft has it.
func recall(folder string, fresh draft) draft {
	if folder == "" {
		return fresh
	}
	text, err := os.ReadFile(filepath.Join(folder, draftFile))
	if err != nil || len(text) > 1<<16 {
		return fresh
	}
	d := fresh
	if json.Unmarshal(text, &d) != nil {
		return fresh
	}
	if !slices.Contains(export.Formats(), d.Format) {
		d.Format = fresh.Format
	}
	if d.Size = pageSizeNamed(d.Size).name; export.CheckSize(d.Width, d.Height) != nil {
		d.Width, d.Height = fresh.Width, fresh.Height
	}
	if !slices.Contains(atlas.Layouts(), d.Layout) {
		d.Layout = fresh.Layout
	}
	if !slices.Contains(atlas.Backgrounds(), d.Background) {
		d.Background = fresh.Background
	}
	if !slices.Contains(assets.Languages(), d.Lang) {
		d.Lang = fresh.Lang
	}
	return d
}

// remember writes what the next dialog begins with, as a whole or not at all.
func remember(folder string, d draft) error {
	if folder == "" {
		return nil
	}
	text, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return renameio.WriteFile(filepath.Join(folder, draftFile), append(text, '\n'), 0o600)
}
