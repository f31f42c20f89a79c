package export

import (
	"net/url"
)

// linkXML leads somewhere in the text's own colour.
func linkXML(id string) string {
	return `<a:hlinkClick r:id="` + id + `"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">` +
		`<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>`
}

// longestLink is how long a web address PowerPoint takes; with a longer one, or
// one that is none, it calls the file damaged.
const longestLink = 2000

// linkable is an address as a file may link to it.
func linkable(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", false
	}
	s := u.String()
	return s, len(s) <= longestLink
}
