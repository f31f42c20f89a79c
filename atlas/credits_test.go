package atlas

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"multivector/data"
)

// TestCreditsCoverTheMap: the statements that the page counts are those of the
// countries that are in sight on it, also where the map is wider than the page.
func TestCreditsCoverTheMap(t *testing.T) {
	a, l := shipped(t)
	for _, region := range []string{"world", "central-asia", "europe", "44,34,95,60"} {
		for _, size := range [][2]float64{{1920, 1080}, {3000, 1000}, {1080, 1080}, {700, 1200}} {
			for _, named := range []string{region, ""} { // the region's view, and the same as the user's own
				s := plain(t, region, size[0], size[1])
				s.Page = &Page{Width: size[0], Height: size[1], Region: named}
				p := a.Compose(l, s)
				var claims []claim
				seen := watch(p)
				for _, u := range p.painted {
					claims = append(claims, claim{code: u.code, mark: u.mark})
					if !seen[u.code] && u.mark.State == Linked {
						t.Errorf("%s %q at %v: %s counts as in sight, but nothing of it is on the map", region, named, size, u.code)
					}
				}
				if want := fmt.Sprintf(": %d;", len(drawn(l, s.Filter, claims))); !strings.Contains(p.Subtitle, want) {
					t.Errorf("%s %q at %v: in sight are the statements %q, but the page says %q", region, named, size, want, p.Subtitle)
				}
			}
		}
	}
}

// watch finds which countries lie on the map, as far as coarse shapes can tell.
func watch(p *Picture) map[string]bool {
	seen := map[string]bool{}
	for i := range p.painted {
		u := &p.painted[i]
		f := &footprint{}
		p.tracer().Units(u.units, f)
		f.measure()
		seen[u.code] = f.partIn(p.Map.Inset(-p.View.CoarseError())) > 0
	}
	return seen
}

// TestNothingSwitchedOn: the credits say that nothing is shown in the reader's
// language, and not how the filter writes that down.
func TestNothingSwitchedOn(t *testing.T) {
	a, _ := shipped(t)
	nobody := data.Filter{Partners: []string{data.None}, Relations: []data.Relation{data.None}, Bases: []data.Basis{data.None}}
	for lang, none := range map[string]string{"en": "none", "de": "keine", "ru": "нет", "tr": "yok", "zh": "无"} {
		if got := a.wordsIn(lang).filter(Powers(nobody), nobody, lang); strings.Count(got, none) != 3 || strings.Contains(got, "value.") {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if got := Powers(nobody); len(got) > 0 {
		t.Errorf("no partner is a power, but %v are", got)
	}
}

// TestFilterInWords: whatever a filter holds back, the credits say it, a long
// list by its number.
func TestFilterInWords(t *testing.T) {
	w := words{}
	for _, key := range []string{"partners", "countries", "groups", "documents", "relations", "subjects", "bases", "modalities", "text"} {
		w["filter."+key] = key + " %s"
	}
	f := data.Filter{
		Partners: []string{"US"}, Countries: []string{"KZ"}, Groups: []string{"CSTO"}, Documents: []string{"a.txt"},
		Relations: []data.Relation{"tension"}, Subjects: []data.Subject{"trade"}, Bases: []data.Basis{"stated"},
		Modalities: []data.Modality{"planned"}, Text: "gas",
	}
	want := "partners United States; countries Kazakhstan; groups CSTO; documents a.txt; relations value.tension; " +
		"subjects value.trade; bases value.stated; modalities value.planned; text gas"
	if got := w.filter(f.Partners, f, "en"); got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	f.Documents = nil
	for i := range 300 {
		f.Documents = append(f.Documents, strconv.Itoa(i))
	}
	if got := w.filter(f.Partners, f, "en"); !strings.Contains(got, "documents 0, 1") || !strings.Contains(got, "18, … (300);") {
		t.Errorf("said %q", got)
	}
}
