package geo

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// object reads an object and calls f behind every key, to read the value.
func (c *collection) object(what string, f func(key string) error) error {
	if err := c.open(what, '{', "an object"); err != nil {
		return err
	}
	for c.decoder.PeekKind() == '"' {
		key, err := c.decoder.ReadToken()
		if err != nil {
			return c.broken(err)
		}
		if err := f(key.String()); err != nil {
			return err
		}
	}
	_, err := c.decoder.ReadToken()
	return c.broken(err)
}

// array reads an array and calls f in front of every element, to read it.
func (c *collection) array(what string, f func() error) error {
	if err := c.open(what, '[', "an array"); err != nil {
		return err
	}
	for kind := c.decoder.PeekKind(); kind != ']' && kind != 0; kind = c.decoder.PeekKind() {
		if err := f(); err != nil {
			return err
		}
	}
	_, err := c.decoder.ReadToken()
	return c.broken(err)
}

// open reads the bracket that something must begin with.
func (c *collection) open(what string, bracket jsontext.Kind, wanted string) error {
	token, err := c.decoder.ReadToken()
	if err != nil {
		return c.broken(err)
	}
	if token.Kind() != bracket {
		return fmt.Errorf("%s must be %s, not %v: give GeoJSON (RFC 7946)", what, wanted, token.Kind())
	}
	return nil
}

// text reads a string or number; anything else counts as "".
func (c *collection) text() (string, error) {
	switch c.decoder.PeekKind() {
	case '"', '0':
		token, err := c.decoder.ReadToken()
		if err != nil {
			return "", c.broken(err)
		}
		return token.String(), nil
	}
	return "", c.skip()
}

func (c *collection) skip() error { return c.broken(c.decoder.SkipValue()) }

// broken says in plain words where the JSON ends or breaks.
func (c *collection) broken(err error) error {
	var limit *limitError
	var syntax *jsontext.SyntacticError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &limit):
		return limit
	case errors.Is(err, io.EOF) && c.decoder.InputOffset() == 0:
		return errors.New("the file is empty: give a GeoJSON file of countries")
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return fmt.Errorf("the file ends in the middle, at byte %d: fetch it anew", c.decoder.InputOffset())
	case errors.As(err, &syntax):
		return fmt.Errorf("no JSON at byte %d: %s: give a GeoJSON file, or mend it there", syntax.ByteOffset, strings.TrimPrefix(syntax.Err.Error(), "jsontext: "))
	}
	return err
}
