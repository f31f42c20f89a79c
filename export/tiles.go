package export

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"multivector/atlas"
)

// tileFetcher fetches the tiles of basemaps and keeps them in a folder. It asks a
// server for what one picture needs and no more, two tiles at a time, and
// takes nothing from it that is not a tile. It is safe for concurrent use.
type tileFetcher struct {
	client    *http.Client
	agent     string
	kept      tileFolder
	each, all time.Duration // how long one tile, and all of a picture, may take
}

// Limits of what is asked of a tile server and taken from it.
const (
	mostTiles     = 256     // of a picture; more is a download and no look at a map
	mostTileBytes = 2 << 20 // of a tile
	atATime       = 2       // connections to a server
	mostRedirects = 3
	tilePatience  = 20 * time.Second
	tilesPatience = 3 * time.Minute
)

// newTileFetcher readies a fetcher that introduces itself by the program's name and
// version and keeps its tiles in the user's folder for such things.
func newTileFetcher(program string) *tileFetcher {
	folder, err := os.UserCacheDir()
	if err == nil {
		folder = filepath.Join(folder, "multivector", "tiles")
	}
	return &tileFetcher{
		client: newTileClient(), kept: tileFolder{path: folder, most: mostKept},
		agent: strings.Join(strings.Fields(program), "/") + " (atlas of partnerships; tiles for a single picture)",
		each:  tilePatience, all: tilesPatience,
	}
}

// newTileClient is a client of its own: the shared one of net/http waits for
// ever and follows wherever it is sent.
func newTileClient() *http.Client {
	return &http.Client{
		Transport: &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			MaxConnsPerHost:        atATime,
			MaxIdleConnsPerHost:    atATime,
			IdleConnTimeout:        10 * time.Second,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			MaxResponseHeaderBytes: 64 << 10,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: func(to *http.Request, before []*http.Request) error {
			switch {
			case len(before) > mostRedirects:
				return wrongTile{errors.New("it leads from address to address")}
			case to.URL.Scheme != before[0].URL.Scheme:
				return wrongTile{fmt.Errorf("it leads on to a %s: address", to.URL.Scheme)} // which could be a file, or be read by all on the way
			}
			to.Header.Del("Referer") // which would tell another server the address, and a key in it
			return nil
		},
	}
}

// fetch gets tiles of a basemap, and hands each to take, two at a time. The
// first failure ends it.
func (t *tileFetcher) fetch(ctx context.Context, b *atlas.Basemap, list []tile, take func(tile, []byte) error) error {
	if len(list) > mostTiles {
		return fmt.Errorf("the picture would need %d tiles of the basemap, and may ask for %d; choose a smaller --size or --scale, or --basemap none",
			len(list), mostTiles)
	}
	defer t.client.CloseIdleConnections()
	ctx, done := context.WithTimeoutCause(ctx, t.all, errTooLong)
	defer done()
	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	var workers sync.WaitGroup
	next := make(chan tile)
	for range min(atATime, len(list)) {
		workers.Go(func() {
			for one := range next {
				raw, err := t.one(ctx, b, one)
				if err == nil {
					err = take(one, raw)
				}
				if err != nil {
					fail(err) // of the first; later ones only say that they were stopped
				}
			}
		})
	}
	for _, one := range list {
		select {
		case next <- one:
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()
	t.kept.shrink()
	return context.Cause(ctx)
}

// errTooLong says that all the tiles together took too long.
var errTooLong = errors.New("the basemap's tiles take too long to come; try again later (those that came are kept), or take --basemap none")

// failure says why a tile did not come, in one line without the address, which
// may hold a key.
func failure(b *atlas.Basemap, one tile, err error) error {
	host, _ := checkAddress(b.Address)
	var unknown *net.DNSError
	var connecting *net.OpError
	if errors.As(err, &unknown) || errors.As(err, &connecting) && connecting.Op == "dial" {
		return fmt.Errorf("no connection to %s for the basemap; go online, or take --basemap none", host)
	}
	mend := "try again later"
	if wrong := (wrongTile{}); errors.As(err, &wrong) {
		mend = "check the address"
	}
	return fmt.Errorf("tile %s of the basemap from %s: %w; %s, or take --basemap none", one, host, err, mend)
}

// wrongTile is a failure that comes from asking for something else than a tile.
type wrongTile struct{ error }
