package data

import (
	"strconv"
	"strings"
)

// Format returns the date for people, such as "19 September 2023", in English
// ("en"), Russian, Chinese, German or Turkish; other languages get English. A
// date that is not valid is returned as it is.
func (d Date) Format(lang string) string {
	if d == "" || d.Valid() != nil {
		return string(d)
	}
	words, ok := dateWords[lang]
	if !ok {
		words = dateWords["en"]
	}
	start, end, isRange := d.sides()
	if !isRange {
		return words.format(start)
	}
	a, b := words.format(start), words.format(end)
	if strings.Contains(a+b, " ") {
		return a + " – " + b
	}
	return a + "–" + b
}

// format writes one side of a date; an open one as an ellipsis.
func (w words) format(side string) string {
	d, err := parseDay(side)
	if err != nil {
		return "…"
	}
	pattern := w.full
	month := w.inDay
	switch {
	case d.year == 0:
		pattern = w.dayMonth
	case d.month == 0:
		pattern = w.year
	case d.day == 0:
		pattern, month = w.monthYear, w.alone
	}
	return strings.NewReplacer(
		"D", strconv.Itoa(d.day),
		"M", month[max(d.month, 1)-1],
		"Y", strconv.Itoa(d.year),
	).Replace(pattern)
}

// words is how a language writes dates: D, M and Y stand for day, month and year.
type words struct {
	full, monthYear, dayMonth, year string
	inDay, alone                    []string // names of the months after a day, and alone
}

// dateWords follows the long formats of the Gregorian calendar in CLDR 48.2.
var dateWords = map[string]words{
	"en": {"D M Y", "M Y", "D M", "Y", englishMonths, englishMonths},
	"de": {"D. M Y", "M Y", "D. M", "Y", germanMonths, germanMonths},
	"ru": {"D M Y г.", "M Y г.", "D M", "Y", russianMonthsOf, russianMonths},
	"tr": {"D M Y", "M Y", "D M", "Y", turkishMonths, turkishMonths},
	"zh": {"Y年MD日", "Y年M", "MD日", "Y年", chineseMonths, chineseMonths},
}

var (
	englishMonths   = strings.Fields("January February March April May June July August September October November December")
	germanMonths    = strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
	russianMonthsOf = strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	russianMonths   = strings.Fields("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
	turkishMonths   = strings.Fields("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")
	chineseMonths   = strings.Fields("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月")
)
