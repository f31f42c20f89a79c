package assets

import (
	"encoding/json"
	"image"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Letters that the map, the panel and the credits use in each language.
const (
	latinLetters    = "ABCXYZabcxyz0123456789ÄÖÜäöüßẞÇĞİIŞçğıişñáéíóúàèâêîôûåøœčřžšłńőűț"
	cyrillicLetters = "АБВЭЮЯабвэюяЁёІіҚқӘәҢңҒғҮүҰұӨөҺһ"
	signs           = "“”„‘’«»–—…·×±°©™€₺₽½²³←→↑↓≤≥≠−"
	chineseLetters  = "中国哈萨克斯坦土耳其俄罗斯德美合作依赖紧张声明来源，。：；！？《》「」（）％"
)

func TestFontsParseAndCover(t *testing.T) {
	latin := latinLetters + cyrillicLetters + signs
	for _, f := range []struct {
		name string
		file []byte
		text string
	}{
		{"InterRegular", InterRegular(), latin},
		{"InterSemiBold", InterSemiBold(), latin},
		{"InterBold", InterBold(), latin},
		{"InterItalic", InterItalic(), latin},
		{"NotoSansSC", NotoSansSC(), chineseLetters + " \u00a0\u2009\u3000"},
	} {
		t.Run(f.name, func(t *testing.T) {
			parsed := parse(t, f.file)
			if missing := missingFrom(f.text, parsed); missing != "" {
				t.Errorf("%s has no glyph for %q", f.name, missing)
			}
			drawsInk(t, parsed, []rune(f.text)[:8])
		})
	}
}

// TestChineseFontLeavesLatinToInter holds the two apart: a Latin letter in the
// Chinese face would win over Inter wherever that face is asked first.
func TestChineseFontLeavesLatinToInter(t *testing.T) {
	const others = "AZaz09ЖжΩω"
	if missing := missingFrom(others, parse(t, NotoSansSC())); missing != others {
		t.Errorf("NotoSansSC covers more than Chinese: only %q of %q are missing", missing, others)
	}
}

// TestFontsHaveOneLineHeight keeps mixed lines from jumping: both families
// must agree on ascent and descent, to a hundredth of the type size.
func TestFontsHaveOneLineHeight(t *testing.T) {
	const size, tolerance = 1000, 10 // pixels an em, pixels
	inter, chinese := metrics(t, InterRegular(), size), metrics(t, NotoSansSC(), size)
	if d := (inter.Ascent - chinese.Ascent).Round(); d < -tolerance || d > tolerance {
		t.Errorf("ascent: Inter %v, Noto Sans SC %v", inter.Ascent, chinese.Ascent)
	}
	if d := (inter.Descent - chinese.Descent).Round(); d < -tolerance || d > tolerance {
		t.Errorf("descent: Inter %v, Noto Sans SC %v", inter.Descent, chinese.Descent)
	}
}

func TestFontsCoverCountryNames(t *testing.T) {
	const file = "world/names.json"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("SKIPPED: %v; `make assets` writes it", err)
	}
	var names any
	if err := json.Unmarshal(raw, &names); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	text := strings.Join(words(names), "")
	inChinese := missingFrom(text, parse(t, InterRegular()))
	if missing := missingFrom(inChinese, parse(t, NotoSansSC())); missing != "" {
		t.Errorf("no font has %q of %s; run assets/fonts/subset.py again", missing, file)
	}
	for _, r := range inChinese {
		if !unicode.Is(unicode.Han, r) && !unicode.IsPunct(r) {
			t.Errorf("Inter lacks %q (%U) of %s", r, r, file)
		}
	}
}

// words returns every string in a JSON value, keys left out.
func words(v any) []string {
	var all []string
	switch v := v.(type) {
	case string:
		all = append(all, v)
	case []any:
		for _, e := range v {
			all = append(all, words(e)...)
		}
	case map[string]any:
		for _, e := range v {
			all = append(all, words(e)...)
		}
	}
	return all
}

func parse(t *testing.T, file []byte) *sfnt.Font {
	t.Helper()
	parsed, err := opentype.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// missingFrom returns the characters of text that the font has no glyph for,
// each once.
func missingFrom(text string, f *sfnt.Font) string {
	var buffer sfnt.Buffer
	var missing strings.Builder
	seen := map[rune]bool{}
	for _, r := range text {
		if index, err := f.GlyphIndex(&buffer, r); (err != nil || index == 0) && !seen[r] {
			missing.WriteRune(r)
		}
		seen[r] = true
	}
	return missing.String()
}

// drawsInk fails where a glyph rasterises to nothing.
func drawsInk(t *testing.T, f *sfnt.Font, letters []rune) {
	t.Helper()
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 24, DPI: 72})
	if err != nil {
		t.Fatal(err)
	}
	defer face.Close()
	for _, r := range letters {
		_, mask, at, _, ok := face.Glyph(fixed.P(0, 0), r)
		if !ok || !inked(mask, at) {
			t.Errorf("%q draws nothing", r)
		}
	}
}

// inked tells whether any pixel of a glyph's mask, read from at on, is dark.
func inked(mask image.Image, at image.Point) bool {
	area := mask.Bounds()
	for y := at.Y; y < area.Max.Y; y++ {
		for x := at.X; x < area.Max.X; x++ {
			if _, _, _, alpha := mask.At(x, y).RGBA(); alpha > 0x8000 {
				return true
			}
		}
	}
	return false
}

// metrics returns the font's metrics at a size in pixels an em.
func metrics(t *testing.T, file []byte, size float64) font.Metrics {
	t.Helper()
	face, err := opentype.NewFace(parse(t, file), &opentype.FaceOptions{Size: size, DPI: 72})
	if err != nil {
		t.Fatal(err)
	}
	defer face.Close()
	return face.Metrics()
}
