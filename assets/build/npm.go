package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing/fstest"
)

// npmPackage is one pinned package of the npm registry; sha256 is of its tgz.
type npmPackage struct{ name, version, sha256 string }

var (
	worldAtlas = npmPackage{"world-atlas", "2.0.2", "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"}
	cldrNames  = npmPackage{"cldr-localenames-full", "48.2.0", "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"}
)

// maxPackageFile is more than the largest file that is read from a package, in bytes.
const maxPackageFile = 64 << 20

// openPackage gives the files of a package: from dir where one is named, else from
// the tgz that npm puts into the user's cache. A tgz is only read when its SHA-256
// is the pinned one.
func openPackage(dir string, p npmPackage) (fs.FS, error) {
	base := p.name + "-" + p.version
	if dir != "" {
		unpacked := filepath.Join(dir, base, "package")
		if _, err := os.Stat(unpacked); err == nil {
			return os.DirFS(unpacked), nil
		}
		return readTgz(filepath.Join(dir, base+".tgz"), p)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, fmt.Errorf("no cache folder for the npm packages (name one with -npm): %w", err)
	}
	cache = filepath.Join(cache, "multivector-assets")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, err
	}
	tgz := filepath.Join(cache, base+".tgz")
	if _, err := os.Stat(tgz); errors.Is(err, fs.ErrNotExist) {
		if err := pack(cache, p); err != nil {
			return nil, err
		}
	}
	return readTgz(tgz, p)
}

// pack lets npm fetch a package's tgz into a folder.
func pack(dir string, p npmPackage) error {
	command := exec.Command("npm", "pack", "--silent", "--pack-destination", dir, p.name+"@"+p.version)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return fmt.Errorf("npm pack %s@%s: %w (without npm: put %s-%s.tgz into a folder and name it with -npm)",
			p.name, p.version, err, p.name, p.version)
	}
	return nil
}

// readTgz reads a packed package into memory after checking its SHA-256.
func readTgz(path string, p npmPackage) (fs.FS, error) {
	packed, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(packed)
	if got := hex.EncodeToString(sum[:]); got != p.sha256 {
		return nil, fmt.Errorf("%s: SHA-256 is %s, pinned is %s: remove the file to fetch it anew", path, got, p.sha256)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	files := fstest.MapFS{}
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		name, inside := strings.CutPrefix(header.Name, "package/")
		if header.Typeflag != tar.TypeReg || !inside || !fs.ValidPath(name) {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(archive, maxPackageFile))
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, name, err)
		}
		files[name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
}
