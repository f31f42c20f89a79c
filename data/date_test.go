package data

import (
	"strings"
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	const form = "is not written"
	for _, c := range []struct {
		date, problem, first, last, en, de, ru, zh, tr string
	}{
		{date: ""},
		{"2023-09-19", "", "2023-09-19", "2023-09-19", "19 September 2023", "19. September 2023", "19 сентября 2023 г.", "2023年9月19日", "19 Eylül 2023"},
		{"2023-05", "", "2023-05-01", "2023-05-31", "May 2023", "Mai 2023", "май 2023 г.", "2023年5月", "Mayıs 2023"},
		{"2024-02", "", "2024-02-01", "2024-02-29", "February 2024", "Februar 2024", "февраль 2024 г.", "2024年2月", "Şubat 2024"},
		{"2023", "", "2023-01-01", "2023-12-31", "2023", "2023", "2023", "2023年", "2023"},
		{"--11-07", "", "", "", "7 November", "7. November", "7 ноября", "11月7日", "7 Kasım"},
		{"--02-29", "", "", "", "29 February", "29. Februar", "29 февраля", "2月29日", "29 Şubat"},
		{"2008/2016", "", "2008-01-01", "2016-12-31", "2008–2016", "2008–2016", "2008–2016", "2008年–2016年", "2008–2016"},
		{"2023-05-18/2023-05-19", "", "2023-05-18", "2023-05-19", "18 May 2023 – 19 May 2023", "18. Mai 2023 – 19. Mai 2023", "18 мая 2023 г. – 19 мая 2023 г.", "2023年5月18日–2023年5月19日", "18 Mayıs 2023 – 19 Mayıs 2023"},
		{"2021/..", "", "2021-01-01", "9999-12-31", "2021–…", "2021–…", "2021–…", "2021年–…", "2021–…"},
		{"../2016", "", "0001-01-01", "2016-12-31", "…–2016", "…–2016", "…–2016", "…–2016年", "…–2016"},
		{"2023-05/2023", "", "2023-05-01", "2023-12-31", "May 2023 – 2023", "Mai 2023 – 2023", "май 2023 г. – 2023", "2023年5月–2023年", "Mayıs 2023 – 2023"},
		{date: "--11-06/--11-07", en: "6 November – 7 November"},
		{date: "2023-13", problem: "has no month 13"},
		{date: "2023-02-29", problem: "has no day 29 in month 02"},
		{date: "2023-00-01", problem: "has no month 00"},
		{date: "0000", problem: "has no year 0"},
		{date: "2016/2008", problem: "ends before it starts"},
		{date: "2016/--11-07", problem: "has a year on one side only"},
		{date: "../..", problem: "open on both sides"},
		{date: "..", problem: form},
		{date: "19.09.2023", problem: form},
		{date: "2023-9-19", problem: form},
		{date: "2023/", problem: form},
		{date: "/2023", problem: form},
		{date: "2020/2021/2022", problem: form},
		{date: "+2023", problem: form},
		{date: "２０２３", problem: form},
	} {
		d := Date(c.date)
		err := d.Valid()
		if (err == nil) != (c.problem == "") || err != nil && !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%q: valid says %v, want %q", c.date, err, c.problem)
		}
		first, last, ok := d.Bounds()
		if ok != (c.first != "") {
			t.Errorf("%q: bounds are known: %v", c.date, ok)
		}
		if ok && (first.Format(time.DateOnly) != c.first || last.Format(time.DateOnly) != c.last) {
			t.Errorf("%q: from %v to %v, want %s to %s", c.date, first, last, c.first, c.last)
		}
		for lang, want := range map[string]string{"en": c.en, "de": c.de, "ru": c.ru, "zh": c.zh, "tr": c.tr} {
			if got := d.Format(lang); want != "" && got != want {
				t.Errorf("%q in %s: %q, want %q", c.date, lang, got, want)
			}
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"", "2023-09-19", "2023-05", "2023", "--11-07", "2008/2016", "2021/..", "../2016", "2023-02-29", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Date(s)
		first, last, ok := d.Bounds()
		if ok && (d.Valid() != nil || last.Before(first)) {
			t.Errorf("%q: valid says %v, but it lasts from %v to %v", s, d.Valid(), first, last)
		}
		if d.Format("ru") == "" && s != "" {
			t.Errorf("%q is written as nothing", s)
		}
	})
}
