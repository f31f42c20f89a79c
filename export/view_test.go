package export

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"multivector/assets"
	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// unremembered are the fields that no view holds, and why.
func unremembered() map[string]string {
	return map[string]string{
		"Snapshot.Atlas":   "the shapes; a view has their fingerprint",
		"Snapshot.Library": "the statements; a view has their edition",
		"Snapshot.view":    "is the view",
		"Snapshot.stopped": "is whether somebody waits for the file",
		"Snapshot.tiles":   "is where tiles come from, and not which",
		"Settings.Palette": "every file is light",
		"Settings.Visible": "is for a map without a page",
		"Settings.Keep":    "the same",
	}
}

// TestViewHoldsEveryField: what is set in any field of the settings comes back
// from the JSON. Who adds a field adds it to the view, or says above why not.
func TestViewHoldsEveryField(t *testing.T) {
	base := taken(t, "central-asia")
	base.PaperWidth, base.PaperHeight = 100, 50
	for _, part := range []struct {
		name string
		of   func(*Snapshot) any
	}{
		{"Snapshot", func(s *Snapshot) any { return s }},
		{"Settings", func(s *Snapshot) any { return &s.Settings }},
		{"Page", func(s *Snapshot) any { return s.Settings.Page }},
		{"Filter", func(s *Snapshot) any { return &s.Settings.Filter }},
		{"View", func(s *Snapshot) any { return &s.Settings.View }},
	} {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(part.of(&base)).Elem()) {
			name := part.name + "." + f.Name
			if unremembered()[name] != "" {
				continue
			}
			s := base
			page := *base.Settings.Page
			s.Settings.Page = &page
			field := reflect.ValueOf(part.of(&s)).Elem().FieldByIndex(f.Index)
			switch field.Interface().(type) {
			case atlas.Settings, *atlas.Page, data.Filter, geo.View:
				continue // their fields have their turn
			}
			if !alter(field) {
				t.Fatalf("%s is a %v: teach this test to change it", name, field.Type())
			}
			got := reopened(t, s)
			have := reflect.ValueOf(part.of(&got)).Elem().FieldByIndex(f.Index)
			if !reflect.DeepEqual(have.Interface(), field.Interface()) {
				t.Errorf("%s: set to %v, a file remembers %v; add it to View, Snapshot.View and View.Settings", name, field, have)
			}
		}
	}
}

// alter gives a field another value that a picture can have.
func alter(v reflect.Value) bool {
	other := map[reflect.Type][]any{
		reflect.TypeFor[geo.Projection]():   {geo.Robinson},
		reflect.TypeFor[*atlas.Basemap]():   {openStreetMap()},
		reflect.TypeFor[geo.Boundaries]():   {geo.Boundaries("cn")},
		reflect.TypeFor[atlas.Mode]():       {atlas.ByRoses},
		reflect.TypeFor[atlas.Widths]():     {atlas.Equal},
		reflect.TypeFor[atlas.Layout]():     {atlas.Multiples},
		reflect.TypeFor[atlas.Background](): {atlas.TransparentBackground},
		reflect.TypeFor[atlas.Vision]():     {atlas.Grey},
		reflect.TypeFor[data.Date]():        {data.Date("2023-05")},
		reflect.TypeFor[[]data.Subject]():   {[]data.Subject{data.SubjectTrade, data.None}},
		reflect.TypeFor[[]data.Relation]():  {[]data.Relation{data.None}},
		reflect.TypeFor[[]data.Basis]():     {[]data.Basis{data.BasisGroup}},
		reflect.TypeFor[[]data.Modality]():  {[]data.Modality{data.ModalityPast}},
		reflect.TypeFor[[]string]():         {[]string{"TR", "US"}},
		reflect.TypeFor[[2]float64]():       {[2]float64{-1.0 / 3, 1e-300}},
	}
	if list, ok := other[v.Type()]; ok {
		v.Set(reflect.ValueOf(list[0]))
		return true
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.String:
		v.SetString("ru")
	case reflect.Float64:
		v.SetFloat(1000.0 / 3)
	case reflect.Array: // orb.Point
		v.Index(0).SetFloat(-1.0 / 3)
		v.Index(1).SetFloat(1e-300)
	default:
		return false
	}
	return true
}

// reopened is a snapshot made of the view of another, through its JSON.
func reopened(t testing.TB, s Snapshot) Snapshot {
	t.Helper()
	text, err := s.View().JSON()
	if err != nil {
		t.Fatal(err)
	}
	v, err := parseView(text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return opened(t, s, v)
}

// opened is a snapshot of a view over the shapes and statements of another.
func opened(t testing.TB, s Snapshot, v View) Snapshot {
	t.Helper()
	settings, err := v.Settings()
	if err != nil {
		t.Fatal(err)
	}
	return Snapshot{Atlas: s.Atlas, Library: s.Library, Settings: settings, PaperWidth: v.Paper.Width, PaperHeight: v.Paper.Height}
}

// fileOf is a snapshot as a file.
func fileOf(t testing.TB, f Format, s Snapshot) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(t.Context(), &b, f, s); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.Bytes()
}

// viewOf reads the view of a file.
func viewOf(name string, file []byte) (View, error) {
	return ReadView(name, bytes.NewReader(file), int64(len(file)))
}

// TestViewTravels: every format carries the view, and it is the one that the
// snapshot has, whatever stands in the title.
func TestViewTravels(t *testing.T) {
	for name, title := range awkward() {
		s := taken(t, "caucasus")
		s.Settings.Page.Title, s.Settings.Page.Subtitle, s.Settings.Filter.Text = title, title, title
		want := s.View()
		for _, f := range Formats() {
			file := fileOf(t, f, s)
			got, err := viewOf("map"+string(f), file)
			if err != nil {
				t.Errorf("%s with %s: %v", f, name, err)
				continue
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s with %s: the view came back as %+v, want %+v", f, name, got, want)
			}
			if !bytes.Equal(fileOf(t, f, opened(t, s, got)), file) {
				t.Errorf("%s with %s: written again, the file is another", f, name)
			}
		}
	}
}

// TestSameBytesAgain: a file made from the view of another is the same, byte for
// byte. The command has its own such test, through files.
func TestSameBytesAgain(t *testing.T) {
	base := taken(t, "world")
	for seed := range uint64(50) {
		s := seeded(t, base, seed)
		f := Formats()[seed%uint64(len(Formats()))]
		first := fileOf(t, f, s)
		v, err := viewOf("map", first)
		if err != nil {
			t.Fatalf("seed %d, %s: %v", seed, f, err)
		}
		if again := fileOf(t, f, opened(t, s, v)); !bytes.Equal(again, first) {
			t.Errorf("seed %d, %s: %d bytes, and %d other ones the second time\n%+v", seed, f, len(first), len(again), v)
		}
	}
}

// awkward are texts that end, steer or fill what they are put in.
func awkward() map[string]string {
	return map[string]string{
		"CDATA's end":        "a ]]> b",
		"a comment's end":    "a --> b <!-- c",
		"a script":           `</script><script>alert("x")</script>`,
		"metadata's end":     `</mv:view></metadata>`,
		"a packet's end":     `<?xpacket end="w"?>`,
		"a view":             viewXML([]byte(`{"format":"multivector-view/1"}`)),
		"control characters": "a\x00b\x01c\x1b[31md\x7fe\r\nf",
		"marks of direction": "a\u202Eb\u2066c\u200F",
		"no characters":      "a\xff\xfe\xffb",
		"entities":           "&amp; &lt; &#x41; \\u0041",
		"letters":            "Türkiye, Қазақстан, 中亚, 𝕏, \U0001F30D",
		"10,000 characters":  strings.Repeat("Long title ", 909) + "x",
	}
}

// seeded are settings over all dimensions, on small pages.
func seeded(t testing.TB, base Snapshot, seed uint64) Snapshot {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 4))
	s := base
	set := &s.Settings
	regions := geo.Regions()
	region := pick(r, regions)
	width, height := float64(160+r.IntN(160)), float64(160+r.IntN(120))
	set.View = geo.Fit(pick(r, geo.Projections()), region, width, height, 0)
	page := &atlas.Page{Width: width, Height: height, Region: region.ID, Program: "Multivector test"}
	if r.IntN(3) == 0 {
		page.Region = ""
		set.View = set.View.Zoom(1+2*r.Float64(), width*r.Float64(), height*r.Float64()).Pan(9*r.Float64(), -7*r.Float64())
	}
	if r.IntN(2) == 0 {
		page.Title, page.Subtitle = fmt.Sprintf("Title %d — Қазақстан", seed), "Subtitle"
	}
	set.Page, set.Scale = page, atlas.PageScale(width, height)*(0.7+r.Float64())
	set.Mode, set.Widths, set.Vision = pick(r, atlas.Modes()), pick(r, atlas.AllWidths()), pick(r, atlas.Visions())
	set.Background = pick(r, atlas.Backgrounds())
	set.Layout, page.Country = pick(r, atlas.Layouts()), pick(r, []string{"KZ", "US", "TW"})
	set.Textured, set.Short = r.IntN(2) == 0, r.IntN(2) == 0
	set.Boundaries, set.Lang = pick(r, geo.AllBoundaries()), pick(r, assets.Languages())
	for _, g := range base.Library.Groups {
		if r.IntN(5) == 0 {
			set.Groups = append(set.Groups, g.ID)
		}
	}
	set.Filter = data.Filter{
		Partners: some(r, atlas.PartnerCodes()), Relations: some(r, data.Relations()), Subjects: some(r, data.Subjects()),
		Bases: some(r, data.Bases()), Modalities: some(r, data.Modalities()), Undated: r.IntN(2) == 0,
	}
	if r.IntN(3) == 0 {
		set.Filter.From, set.Filter.To = "2019", "2024-06"
	}
	if r.IntN(4) == 0 {
		set.Filter.Text = "trade"
	}
	if r.IntN(4) == 0 {
		s.PaperWidth, s.PaperHeight = width/3, height/3
	}
	return s
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// some is a part of a list, or nothing of it said, or that nothing of it passes.
func some[T ~string](r *rand.Rand, list []T) []T {
	switch r.IntN(6) {
	case 0:
		return []T{data.None}
	case 1, 2:
		list = slices.DeleteFunc(slices.Clone(list), func(T) bool { return r.IntN(3) == 0 })
		return list
	}
	return nil
}
