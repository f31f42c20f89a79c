package assets

import _ "embed"

// The faces as they stand in assets/fonts; its README says where they come from.
var (
	//go:embed fonts/Inter-Regular.ttf
	interRegular []byte
	//go:embed fonts/Inter-SemiBold.ttf
	interSemiBold []byte
	//go:embed fonts/Inter-Bold.ttf
	interBold []byte
	//go:embed fonts/Inter-Italic.ttf
	interItalic []byte
	//go:embed fonts/NotoSansSC-Subset.ttf
	notoSansSC []byte
)

// InterRegular is Inter 400 as a TrueType file: Latin, Cyrillic and Greek.
// The caller must not change the bytes; that holds for every font here.
func InterRegular() []byte { return interRegular }

// InterSemiBold is Inter 600 as a TrueType file.
func InterSemiBold() []byte { return interSemiBold }

// InterBold is Inter 700 as a TrueType file.
func InterBold() []byte { return interBold }

// InterItalic is Inter 400 italic as a TrueType file.
func InterItalic() []byte { return interItalic }

// NotoSansSC is the regular weight of Noto Sans SC as a TrueType file:
// the characters of GB 2312 and CJK punctuation with Inter's line height, and
// no Latin, Cyrillic or Greek. Use it for the runs of a text that Inter lacks.
func NotoSansSC() []byte { return notoSansSC }
