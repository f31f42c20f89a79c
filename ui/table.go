package ui

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"multivector/data"
)

// tableRow is a country's line in the table of links.
type tableRow struct {
	code, name string
	counts     []int // by partner, in the order of the columns
	total      int
}

// Table counts the statements behind each link under the filter: a row for
// each country, a column for each partner that is switched on.
func (m *Model) Table() (partners []string, rows []tableRow) {
	f := m.Filter()
	partners = m.partners.chosen(data.None)
	byCode := make(map[string]*tableRow)
	for _, link := range m.library.Links(f) {
		r := byCode[link.Country]
		if r == nil {
			r = &tableRow{code: link.Country, name: m.Name(link.Country), counts: make([]int, len(partners))}
			byCode[link.Country] = r
		}
		if i := slices.Index(partners, link.Partner); i >= 0 {
			r.counts[i] += len(link.Statements)
			r.total += len(link.Statements)
		}
	}
	for _, r := range byCode {
		rows = append(rows, *r)
	}
	slices.SortFunc(rows, func(a, b tableRow) int {
		return cmp.Or(cmp.Compare(b.total, a.total), cmp.Compare(a.name, b.name))
	})
	return partners, rows
}

// tableLine shows a row of the table; the head of the table is one too.
type tableLine struct {
	press
	cells  []string // the name, the columns, the total
	colour fyne.ThemeColorName
	style  fyne.TextStyle
	dabs   []color.Color // of the head's columns
}

// Measures of the table in dp.
const (
	tableName   = 170 // least width of the first column
	tableColumn = 92
)

// CreateRenderer implements fyne.Widget.
func (l *tableLine) CreateRenderer() fyne.WidgetRenderer {
	bed, rule := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	p := &parts{objects: []fyne.CanvasObject{bed, rule}}
	var labels []*label
	for _, text := range l.cells {
		t := shrinking(text, sizeText, l.style, l.colour)
		labels = append(labels, t)
		p.objects = append(p.objects, t)
	}
	var dabs []*canvas.Rectangle
	for _, c := range l.dabs {
		d := canvas.NewRectangle(c)
		d.CornerRadius = 3
		dabs = append(dabs, d)
		p.objects = append(p.objects, d)
	}
	p.refresh = func() {
		bed.FillColor, rule.FillColor = ink(inkClear), ink(inkLine)
		if (l.hovered || l.focused) && l.onTap != nil {
			bed.FillColor = ink(inkHover)
		}
	}
	p.minSize = func() fyne.Size { return fyne.NewSize(300, rowHeight) }
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		put(rule, 0, size.Height-1, size.Width, 1)
		layColumns(labels, dabs, size)
	}
	p.refresh()
	return p
}

// layColumns places the name at the left and the columns at the right, each
// with its dab of colour before the word where it has one.
func layColumns(labels []*label, dabs []*canvas.Rectangle, size fyne.Size) {
	column := min((size.Width-tableName)/float32(len(labels)-1), tableColumn)
	x := size.Width - column*float32(len(labels)-1)
	h := labels[0].natural().Height
	put(labels[0], 2, (size.Height-h)/2, x-8, h)
	for i, t := range labels[1:] {
		w := min(t.natural().Width, column-6)
		put(t, x+column-w-6, (size.Height-h)/2, w+0.5, h)
		if i < len(dabs) {
			put(dabs[i], x+column-w-6-19, (size.Height-9)/2, 14, 9)
		}
		x += column
	}
}

func (l *tableLine) row() *row {
	return &row{heightFor: func(float32) float32 { return rowHeight }, make: func() fyne.CanvasObject { return l }}
}

// table opens the table of links; a click on a country selects it.
func (d *dialogs) table() {
	partners, list := d.model.Table()
	head := &tableLine{cells: []string{"Country"}, colour: inkMuted, style: semiBold}
	for _, p := range partners {
		if p != data.None {
			head.cells, head.dabs = append(head.cells, shortName(d.model, p)), append(head.dabs, partnerColour(p))
		}
	}
	head.cells = append(head.cells, "All")
	head.ExtendBaseWidget(head)
	done := newButton("close", "Close", noSign, nil)
	done.main = true
	var s *sheet
	c := newColumn(0)
	var rows []*row
	for _, r := range list {
		l := &tableLine{cells: []string{r.name}, colour: inkText}
		for _, n := range r.counts {
			l.cells = append(l.cells, dash(n))
		}
		l.cells = append(l.cells, strconv.Itoa(r.total))
		l.name, l.onTap = "row:"+r.code, func() {
			s.close()
			d.model.Visit(r.code)
		}
		l.ExtendBaseWidget(l)
		rows = append(rows, l.row())
	}
	c.set(rows)
	body := &fyne.Container{Objects: []fyne.CanvasObject{head, c.scroll}}
	body.Layout = &frameLayout{func(size fyne.Size) {
		put(head, 0, 0, size.Width-12, rowHeight)
		put(c.scroll, 0, rowHeight, size.Width, size.Height-rowHeight)
	}, fyne.NewSize(300, 200)}
	c.right = 12
	s = newSheet(d, "Statements by country and partner", body, 780, 520, done)
	done.onTap = s.close
	s.show(done)
	d.events.places(d.window)
}

// dash is a number, or a dash for none.
func dash(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// shortName is a partner's name as it fits a narrow column.
func shortName(m *Model, code string) string {
	if name := m.Name(code); len([]rune(name)) <= 9 {
		return name
	}
	return code
}
