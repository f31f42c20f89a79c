package data

import (
	"net/url"
	"strings"
)

// Document is a file that a reader can have at hand.
type Document struct {
	Name     string // file name, without a folder
	SHA256   string // of the file as stored, 64 lower-case hexadecimal digits
	Language string // BCP 47 tag, such as "en"
	Note     string // oddities of the file
	File     string // the evidence file that it was read from
	Articles []Article
}

// Article is a text within a document. Title, authors, publisher, URL and date
// are there only where the document states them.
type Article struct {
	ID        string // unique within the document
	Title     string
	Authors   []string
	Publisher string
	URL       string // as the document writes it; see [Article.Address]
	Date      Date   // of publication
	Start     int    // code points before the article in the document
	End       int    // code points before the first one after the article
	Note      string
}

// Address returns the article's URL for a browser: with https:// where the
// document leaves the scheme out, empty where it states no URL.
func (a Article) Address() string { return webAddress(a.URL) }

// webAddress completes an http or https address, and returns nothing for all others.
func webAddress(s string) string {
	host, _, _ := strings.Cut(s, "/")
	if strings.Contains(host, ".") && !strings.Contains(host, ":") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	return s
}
