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

// The sizes of letters in dp.
const (
	sizeTitle   = 21   // the country of the panel
	sizeQuote   = 13.5 // quotations
	sizeText    = 13   // controls
	sizeChip    = 12.5 // chips, links
	sizeSmall   = 12   // sources, second lines
	sizeCaption = 11   // captions, badges
)

// The weights as text styles; the theme turns them into Inter's.
var (
	regular  = fyne.TextStyle{}
	semiBold = fyne.TextStyle{Bold: true}
	italic   = fyne.TextStyle{Italic: true}
)
