package data

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Kazakhstan", "kazakhstan"},
		{"TÜRKİYE", "turkiye"},
		{"Türkiye", "turkiye"},
		{"ıssız IŞIK", "issiz isik"},
		{"Alicia García‑Herrero", "alicia garcia-herrero"},
		{"ҚАЗАҚСТАН Йод ёж", "казакстан иод еж"},
		{"Straße  und\n\tWeg", "strasse und weg"},
		{"“quoted” – Xi’s", `"quoted" - xi's`},
		{"ﬁne soft\u00adhyphen", "fine softhyphen"},
		{"中国与哈萨克斯坦", "中国与哈萨克斯坦"},
	} {
		if got := Fold(c.text); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestVisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain – text, 中国 “ok”", "plain – text, 中国 “ok”"},
		{"two  spaces\nand lines", "two spaces and lines"},
		{"\x1b[31mred", `\u001b[31mred`},
		{"a\u202ecba", `a\u202ecba`},
		{"bad\xffbyte", `bad\ufffdbyte`},
	} {
		if got := visible(c.text); got != c.want {
			t.Errorf("visible(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
