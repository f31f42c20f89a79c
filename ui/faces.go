package ui

import (
	"fyne.io/fyne/v2"

	"multivector/assets"
)

// faces are the letters of the window.
type faces struct{ regular, semiBold, bold, italic fyne.Resource }

// newFaces hands the embedded letters to the toolkit.
func newFaces() faces {
	return faces{
		regular:  fyne.NewStaticResource("Inter-Regular.ttf", assets.InterRegular()),
		semiBold: fyne.NewStaticResource("Inter-SemiBold.ttf", assets.InterSemiBold()),
		bold:     fyne.NewStaticResource("Inter-Bold.ttf", assets.InterBold()),
		italic:   fyne.NewStaticResource("Inter-Italic.ttf", assets.InterItalic()),
	}
}

// The sizes of letters in dp. They are whole numbers: the toolkit sets the
// letters of 13.5 as far apart as those of 14.
const (
	sizeTitle   = 21 // the country of the panel
	sizeQuote   = 14 // quotations, partners above their cards
	sizeText    = 13 // controls
	sizeChip    = 12 // chips, links
	sizeSmall   = 12 // sources, second lines
	sizeCaption = 11 // captions, badges
)

// The weights as text styles; the theme turns them into Inter's.
var (
	regular  = fyne.TextStyle{}
	semiBold = fyne.TextStyle{Bold: true}
	bold     = fyne.TextStyle{Bold: true, Italic: true} // the window sets no bold italics
	italic   = fyne.TextStyle{Italic: true}
)
