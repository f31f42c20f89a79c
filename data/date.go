package data

import "time"

// Date is a date of an event, only as precise as the words that give it:
// "2023-09-19", "2023-05", "2023", "--11-07" (a day without its year), a range
// of two of these ("2008/2016"), one that is open on a side ("2021/..",
// "../2016"), or empty.
type Date string

// Valid returns an error that says what is wrong with the date, or nil.
func (d Date) Valid() error { return nil }

// Bounds returns the first and the last day on which the event may have been,
// both midnight UTC. Open sides of a range give the zero time and the last day
// of the year 9999. It is not ok for empty dates, days without a year, and
// dates that are not valid.
func (d Date) Bounds() (first, last time.Time, ok bool) { return }

// Format returns the date for people, such as "19 September 2023", in English
// ("en"), Russian, Chinese, German or Turkish; other languages get English.
func (d Date) Format(lang string) string { return string(d) }
