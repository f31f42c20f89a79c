package export

import (
	"multivector/atlas"
	"multivector/data"
)

// Snapshot is all that a file of the map is made from: the same snapshot gives
// the same bytes. Nobody edits it after it is handed over.
type Snapshot struct {
	Atlas    *atlas.Atlas
	Library  *data.Library
	Settings atlas.Settings // with a Page
	// The sheet of paper in millimetres; 0: a pixel is the 96th part of an inch.
	PaperWidth, PaperHeight float64

	tiles   *tileFetcher // where a basemap's tiles come from; nil: from its server, kept in the user's folder
	view    []byte       // its own view, which Write adds
	stopped func() error // why nobody waits for the file any longer, which Write adds; nil: somebody does
}

// Picture composes the picture of the snapshot.
func (s Snapshot) Picture() *atlas.Picture { return s.Atlas.Compose(s.Library, s.Settings) }

// cite names the source of a statement in the picture's language.
func (s Snapshot) cite(st *data.Statement) string {
	lang := s.Settings.Lang
	return s.Library.CitationIn(st, lang, s.Atlas.Say(lang, "cite.place", st.Document, st.Start, st.End))
}

// meta is what a file says of the snapshot besides the picture.
func (s Snapshot) meta() metadata {
	m := metadata{Lang: s.Settings.Lang, PaperWidth: s.PaperWidth, PaperHeight: s.PaperHeight, View: s.view, faces: s.Atlas.Type}
	if s.Settings.Page != nil {
		m.Program = s.Settings.Page.Program
	}
	return m
}

// withView adds the view of the snapshot, and makes its texts such that the view
// holds them as they are drawn. Without a page there is none: such a picture is
// no file of a user's.
func (s Snapshot) withView() (Snapshot, error) {
	if s.Settings.Page == nil {
		return s, nil
	}
	v := s.View()
	page := *s.Settings.Page
	page.Title, page.Subtitle, page.Program = v.Page.Title, v.Page.Subtitle, v.Program
	s.Settings.Page, s.Settings.Filter.Text = &page, v.Filter.Text
	var err error
	s.view, err = v.JSON()
	return s, err
}
