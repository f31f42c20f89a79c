// Package data is the evidence: documents, the statements quoted from them, the
// groups of countries that they name, and the links that follow from all this.
//
// [Open] reads evidence files into a [Library], a snapshot that nobody edits.
// A [Filter] chooses statements, [Library.Links] derives the links of countries
// and partners from them, [Check] compares every quote with its document, and
// the Write functions print statements and links for people and for scripts.
//
// Offsets and lengths are counted in Unicode code points of the document as it
// is stored. Countries are ISO 3166-1 alpha-2 codes, and XK for Kosovo: the
// package knows no names and no shapes.
package data
