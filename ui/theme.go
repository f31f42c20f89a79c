package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// look is the toolkit's theme with our letters, greys and measures.
type look struct {
	fyne.Theme
	light, dark map[fyne.ThemeColorName]color.NRGBA
	faces       faces
	isDark      bool
}

// newLook makes the light theme.
func newLook(f faces) *look {
	return &look{Theme: theme.DefaultTheme(), light: inks(false), dark: inks(true), faces: f}
}

// ours says which of our colours stands in for one of the toolkit's.
func ours(name fyne.ThemeColorName) (fyne.ThemeColorName, bool) {
	switch name {
	case theme.ColorNameBackground, theme.ColorNameHeaderBackground:
		return inkPage, true
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return inkSheet, true
	case theme.ColorNameInputBackground:
		return inkField, true
	case theme.ColorNameInputBorder, theme.ColorNameSeparator:
		return inkLine, true
	case theme.ColorNameForeground:
		return inkText, true
	case theme.ColorNamePlaceHolder:
		return inkFaint, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return inkAccent, true
	case theme.ColorNameForegroundOnPrimary:
		return inkOnAccent, true
	case theme.ColorNameSelection:
		return inkMarked, true
	case theme.ColorNameHover:
		return inkHover, true
	case theme.ColorNameFocus:
		return inkChosen, true
	case theme.ColorNameButton:
		return inkBadge, true
	case theme.ColorNameScrollBar:
		return inkBar, true
	case theme.ColorNameScrollBarBackground:
		return inkClear, true
	case theme.ColorNameShadow:
		return inkShadow, true
	}
	return "", false
}

// Color gives our own colours, and the toolkit's where we have none. What the
// system has is for the window to know: it says whether the theme is dark.
func (l *look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	table, variant := l.light, theme.VariantLight
	if l.isDark {
		table, variant = l.dark, theme.VariantDark
	}
	if l.isDark && name == theme.ColorNameInputBorder {
		name = inkEdge // a field would be lost on a sheet
	}
	if own, ok := ours(name); ok {
		name = own
	}
	c, ok := table[name]
	switch {
	case !ok:
		return l.Theme.Color(name, variant)
	case c.A == 0:
		return color.Transparent // of all that is clear, the toolkit leaves out this alone
	}
	return c
}

// Font gives Inter, and the toolkit's letters for code and symbols.
func (l *look) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace || s.Symbol:
		return l.Theme.Font(s)
	case s.Bold && s.Italic:
		return l.faces.bold
	case s.Bold:
		return l.faces.semiBold
	case s.Italic:
		return l.faces.italic
	}
	return l.faces.regular
}

// Size gives the measures of the design (dp).
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return sizeText
	case theme.SizeNameCaptionText:
		return sizeSmall
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameHeadingText:
		return sizeTitle
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 7
	case theme.SizeNameMenuRadius, theme.SizeNamePopupRadius:
		return 8
	case theme.SizeNameDialogRadius:
		return 10
	case theme.SizeNameModalBlurRadius:
		return 0 // a blurred window under a dialog costs a texture and two more passes a frame
	case theme.SizeNameScrollBar:
		return 9
	case theme.SizeNameScrollBarSmall:
		return 3
	}
	return l.Theme.Size(name)
}
