package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The names of our own colours, which the theme resolves as it does the toolkit's.
const (
	inkPage       fyne.ThemeColorName = "mv.page"       // behind controls and cards
	inkSheet      fyne.ThemeColorName = "mv.sheet"      // behind menus and dialogs
	inkField      fyne.ThemeColorName = "mv.field"      // behind what is typed
	inkLine       fyne.ThemeColorName = "mv.line"       // lines between parts
	inkEdge       fyne.ThemeColorName = "mv.edge"       // edges of controls, which the toolkit draws softly
	inkCardEdge   fyne.ThemeColorName = "mv.cardedge"   // edges of cards and of chips that are off
	inkText       fyne.ThemeColorName = "mv.text"       // first text
	inkMuted      fyne.ThemeColorName = "mv.muted"      // second text
	inkFaint      fyne.ThemeColorName = "mv.faint"      // captions, counts
	inkAccent     fyne.ThemeColorName = "mv.accent"     // what acts: links, ticks, the main button
	inkOnAccent   fyne.ThemeColorName = "mv.on-accent"  // text on the accent
	inkChosen     fyne.ThemeColorName = "mv.chosen"     // behind what is switched on
	inkChosenLine fyne.ThemeColorName = "mv.chosenline" // its edge
	inkHover      fyne.ThemeColorName = "mv.hover"      // behind what the pointer is on
	inkBadge      fyne.ThemeColorName = "mv.badge"      // behind a badge
	inkTip        fyne.ThemeColorName = "mv.tip"        // behind a tooltip
	inkTipText    fyne.ThemeColorName = "mv.tiptext"    // a tooltip's first line
	inkTipMuted   fyne.ThemeColorName = "mv.tipmuted"   // its second line
	inkWarning    fyne.ThemeColorName = "mv.warning"    // text of a calm warning
	inkWarningBed fyne.ThemeColorName = "mv.warningbed" // behind it
	inkMarked     fyne.ThemeColorName = "mv.marked"     // behind selected text
	inkFocus      fyne.ThemeColorName = "mv.focus"      // the ring of what has the keyboard
	inkBar        fyne.ThemeColorName = "mv.bar"        // a scroll bar
	inkShadow     fyne.ThemeColorName = "mv.shadow"     // under menus and sheets, and where a list goes on
	inkClear      fyne.ThemeColorName = "mv.clear"      // nothing at all
)

// inks are our colours in the light theme and in the dark one.
func inks(dark bool) map[fyne.ThemeColorName]color.NRGBA {
	if dark {
		return map[fyne.ThemeColorName]color.NRGBA{
			inkPage: hex(0x1A1D21), inkSheet: hex(0x24282D), inkField: hex(0x22262B), inkLine: hex(0x30353B), inkEdge: hex(0x454C54), inkCardEdge: hex(0x3A4047),
			inkText: hex(0xECEEF0), inkMuted: hex(0xA7ADB5), inkFaint: hex(0x858C95),
			inkAccent: hex(0x8DBBE8), inkOnAccent: hex(0x10202F), inkChosen: hex(0x243648), inkChosenLine: hex(0x3E5F7F),
			inkHover: hex(0x262B31), inkBadge: hex(0x2C3137),
			inkTip: hex(0xF1F2F4), inkTipText: hex(0x1B1F24), inkTipMuted: hex(0x5A616A),
			inkWarning: hex(0xE3B567), inkWarningBed: hex(0x33291A), inkMarked: hex(0x2F4C69), inkFocus: hex(0x8DBBE8), inkClear: {},
			inkBar: hex(0x555C65), inkShadow: {A: 0x50},
		}
	}
	return map[fyne.ThemeColorName]color.NRGBA{
		inkPage: hex(0xFFFFFF), inkSheet: hex(0xFFFFFF), inkField: hex(0xFBFAF8), inkLine: hex(0xE0DDD4), inkEdge: hex(0xC9C5BC), inkCardEdge: hex(0xD3CFC6),
		inkText: hex(0x1C2026), inkMuted: hex(0x6B7280), inkFaint: hex(0x868C95),
		inkAccent: hex(0x1F4E79), inkOnAccent: hex(0xFFFFFF), inkChosen: hex(0xE9EFF5), inkChosenLine: hex(0xA6BFD8),
		inkHover: hex(0xF6F5F1), inkBadge: hex(0xF1EEE8),
		inkTip: hex(0x1B1F24), inkTipText: hex(0xFFFFFF), inkTipMuted: hex(0xC3C8CE),
		inkWarning: hex(0x8A5A00), inkWarningBed: hex(0xFBF3E2), inkMarked: hex(0xCFE0F1), inkFocus: hex(0x4D86BD), inkClear: {},
		inkBar: hex(0xC4BDB0), inkShadow: {A: 0x18},
	}
}

// hex unpacks an opaque colour written as 0xRRGGBB.
func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// ink is one of our colours in the theme that is on show.
func ink(name fyne.ThemeColorName) color.Color { return theme.Color(name) }
