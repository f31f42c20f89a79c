package ui

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// systemVariant is whether the system is light or dark, as far as the toolkit
// knows when a window opens. On Linux it says dark until the desktop has
// answered, and where there is none to answer; until then we are light, unless
// the environment says otherwise.
func systemVariant(app fyne.App) fyne.ThemeVariant {
	asks := runtime.GOOS != "windows" && runtime.GOOS != "darwin"
	if asks && os.Getenv("FYNE_THEME") == "" {
		return theme.VariantLight
	}
	return app.Settings().ThemeVariant()
}

// dark tells what the choice of theme comes to on this system.
func (w *Window) dark() bool {
	return w.Model.theme == DarkTheme || w.Model.theme == SystemTheme && w.system == theme.VariantDark
}

// themed is told by the toolkit that the system has gone light or dark. The
// toolkit then refreshes everything with the colours of the theme.
func (w *Window) themed(s fyne.Settings) {
	if w.applying {
		return
	}
	w.system = s.ThemeVariant()
	w.look.isDark = w.dark()
	w.paint()
}

// paint takes over the colours of the theme where no widget does it by itself.
func (w *Window) paint() {
	w.side.paint()
	w.bar.paint()
	w.panel.paint()
	w.search.fill()
	w.Model.SetDark(w.look.isDark)
}
