package data

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Date is a date of an event, only as precise as the words that give it:
// "2023-09-19", "2023-05", "2023", "--11-07" (a day without its year), a range
// of two of these ("2008/2016"), one that is open on a side ("2021/..",
// "../2016"), or empty. Years have four digits.
type Date string

// openEnd stands on the side of a range of which nothing is said.
const openEnd = ".."

var errDateForm = errors.New("is not written as 2023-09-19, 2023-09, 2023, --09-19, 2021/.. or 2008/2016")

// Valid returns an error that says what is wrong with the date, or nil.
func (d Date) Valid() error {
	if d == "" {
		return nil
	}
	start, end, isRange := d.sides()
	if !isRange {
		_, err := parseDay(start)
		return err
	}
	if start == openEnd && end == openEnd {
		return errors.New("is open on both sides")
	}
	if start == openEnd {
		_, err := parseDay(end)
		return err
	}
	a, err := parseDay(start)
	if err != nil || end == openEnd {
		return err
	}
	b, err := parseDay(end)
	switch {
	case err != nil:
		return err
	case (a.year == 0) != (b.year == 0):
		return errors.New("has a year on one side only")
	case a.year != 0 && b.last().Before(a.first()):
		return errors.New("ends before it starts")
	}
	return nil
}

// Bounds returns the first and the last day on which the event may have been,
// both midnight UTC. Open sides of a range give the first day of the year 1 and
// the last day of the year 9999. It is not ok for empty dates, days without a
// year, and dates that are not valid.
func (d Date) Bounds() (first, last time.Time, ok bool) {
	if d == "" || d.Valid() != nil {
		return time.Time{}, time.Time{}, false
	}
	start, end, isRange := d.sides()
	if !isRange {
		end = start
	}
	first = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	last = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	if start != openEnd {
		a, _ := parseDay(start)
		if a.year == 0 {
			return time.Time{}, time.Time{}, false
		}
		first = a.first()
	}
	if end != openEnd {
		b, _ := parseDay(end)
		if b.year == 0 {
			return time.Time{}, time.Time{}, false
		}
		last = b.last()
	}
	return first, last, true
}

// sides splits a range; a date that is none is its own start.
func (d Date) sides() (start, end string, isRange bool) {
	return strings.Cut(string(d), "/")
}

// start returns the date at which a range starts; a range that is open there,
// and a date that is no range, is returned whole.
func (d Date) start() Date {
	if start, _, isRange := d.sides(); isRange && start != openEnd {
		return Date(start)
	}
	return d
}

// end returns the date at which a range ends, as start does.
func (d Date) end() Date {
	if _, end, isRange := d.sides(); isRange && end != openEnd {
		return Date(end)
	}
	return d
}

// day is one side of a date. A year of 0 means that the year is not given, a
// month or day of 0 that the date is no more precise.
type day struct{ year, month, day int }

// parseDay reads "2023-09-19", "2023-09", "2023" or "--09-19".
func parseDay(s string) (day, error) {
	parts := [3]string{"2000", "01", "01"} // 2000 is a leap year: --02-29 may be meant
	switch {
	case len(s) == 7 && strings.HasPrefix(s, "--") && s[4] == '-':
		parts[1], parts[2] = s[2:4], s[5:]
	case len(s) == 4:
		parts[0] = s
	case len(s) == 7 && s[4] == '-':
		parts[0], parts[1] = s[:4], s[5:]
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		parts = [3]string{s[:4], s[5:7], s[8:]}
	default:
		return day{}, errDateForm
	}
	d := day{number(parts[0]), number(parts[1]), number(parts[2])}
	switch {
	case min(d.year, d.month, d.day) < 0:
		return day{}, errDateForm
	case d.year == 0:
		return day{}, errors.New("has no year 0")
	case d.month < 1 || d.month > 12:
		return day{}, fmt.Errorf("has no month %02d", d.month)
	case d.day < 1 || d.day > daysIn(d.year, d.month):
		return day{}, fmt.Errorf("has no day %02d in month %02d", d.day, d.month)
	}
	switch {
	case s[0] == '-':
		d.year = 0
	case len(s) == 4:
		d.month, d.day = 0, 0
	case len(s) == 7:
		d.day = 0
	}
	return d, nil
}

// first returns the first day that d may mean, midnight UTC.
func (d day) first() time.Time {
	return time.Date(d.year, time.Month(max(d.month, 1)), max(d.day, 1), 0, 0, 0, 0, time.UTC)
}

// last returns the last day that d may mean, midnight UTC.
func (d day) last() time.Time {
	month := d.month
	if month == 0 {
		month = 12
	}
	last := d.day
	if last == 0 {
		last = daysIn(d.year, month)
	}
	return time.Date(d.year, time.Month(month), last, 0, 0, 0, 0, time.UTC)
}

// daysIn counts the days of a month of the Gregorian calendar.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// number reads decimal digits; it returns -1 where there is anything else.
func number(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
