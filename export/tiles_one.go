package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a format of tiles
	_ "image/png"  // a format of tiles
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	_ "golang.org/x/image/webp" // a format of tiles

	"multivector/atlas"
)

// one gets one tile: from the folder, or from the server.
func (t *tileFetcher) one(ctx context.Context, b *atlas.Basemap, one tile) ([]byte, error) {
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	if raw, ok := t.kept.read(b, one); ok && checkTile(raw, b.Side) == nil {
		return raw, nil
	}
	within, done := context.WithTimeoutCause(ctx, t.each, errors.New("it takes too long"))
	defer done()
	raw, fresh, err := t.ask(within, one.address(b))
	if err == nil {
		err = checkTile(raw, b.Side)
	}
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case within.Err() != nil && err != nil:
		return nil, failure(b, one, context.Cause(within))
	case err != nil:
		return nil, failure(b, one, err)
	}
	t.kept.write(b, one, raw, fresh)
	return raw, nil
}

// ask gets what a server has at an address, and how long it stays good.
func (t *tileFetcher) ask(ctx context.Context, address string) (raw []byte, fresh time.Duration, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, 0, errors.New("it is no web address")
	}
	req.Header.Set("User-Agent", t.agent)
	req.Header.Set("Accept", "image/png,image/jpeg,image/webp")
	res, err := t.client.Do(req)
	if err != nil {
		var at *url.Error
		if errors.As(err, &at) {
			err = at.Err // without the address
		}
		if strings.Contains(err.Error(), "Location header") { // which it quotes
			err = wrongTile{errors.New("it leads on to what is no address")}
		}
		return nil, 0, err
	}
	defer res.Body.Close()
	said := fmt.Errorf("the server says %d %s", res.StatusCode, http.StatusText(res.StatusCode))
	switch {
	case res.StatusCode >= 400 && res.StatusCode < 500 && res.StatusCode != http.StatusTooManyRequests:
		return nil, 0, wrongTile{said}
	case res.StatusCode != http.StatusOK:
		return nil, 0, said
	case res.ContentLength > mostTileBytes:
		return nil, 0, errTooLarge
	}
	raw, err = io.ReadAll(io.LimitReader(res.Body, mostTileBytes+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, 0, errors.New("it is cut off")
	case err != nil:
		return nil, 0, err
	case len(raw) > mostTileBytes:
		return nil, 0, errTooLarge
	}
	return raw, freshness(res.Header, time.Now()), nil
}

var errTooLarge = wrongTile{fmt.Errorf("it is larger than the %d MiB that a tile may have", mostTileBytes>>20)}

// checkTile holds what came against what a tile is: a picture that can be read
// to its end, of the right size. The size is looked at before any of it is
// unpacked.
func checkTile(raw []byte, side int) error {
	c, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return wrongTile{errors.New("it is no PNG, JPEG or WebP picture")}
	}
	if c.Width != side || c.Height != side {
		return wrongTile{fmt.Errorf("it is %d × %d pixels and not %d × %d", c.Width, c.Height, side, side)}
	}
	if _, _, err := image.Decode(bytes.NewReader(raw)); err != nil {
		return errors.New("it is a broken picture")
	}
	return nil
}
