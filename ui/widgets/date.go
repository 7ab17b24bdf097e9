package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// CalendarWords are the words of a calendar, and the clock that says which day is today.
type CalendarWords struct {
	Months                             [12]string
	Weekdays                           [7]string // Monday first
	Open, Previous, Next, Today, Close string
	Now                                func() time.Time
}

// DateField is a line for a date with a calendar beside it. What is typed is told as it is; what it means is for who
// asks.
type DateField struct {
	widget.BaseWidget
	// OnChanged hears what the user typed, as it was typed.
	OnChanged func(typed string)
	// OnPicked hears which day the user picked in the calendar.
	OnPicked func(year, month, day int)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	words  CalendarWords
	line   *Line
	button *Button
	shown  time.Time // the month with which the calendar opens; zero for this month
}

// NewDateField returns an empty date.
func NewDateField(words CalendarWords) *DateField {
	d := &DateField{words: words, line: NewLine()}
	d.line.OnChanged = func(text string) {
		if d.OnChanged != nil {
			d.OnChanged(text)
		}
	}
	heard := func(focused bool) { tell(d.OnFocus, focused) }
	d.line.OnFocus = heard
	d.button = NewIconButton(theme.CalendarIcon(), words.Open, d.open)
	d.button.OnFocus = heard
	d.ExtendBaseWidget(d)
	return d
}

// Text returns what stands in the line.
func (d *DateField) Text() string { return d.line.Text() }

// SetText shows a text and tells nobody.
func (d *DateField) SetText(text string) { d.line.SetText(text) }

// SetMonth says with which month the calendar opens.
func (d *DateField) SetMonth(year, month int) {
	d.shown = time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}

// Focus gives the focus to the line.
func (d *DateField) Focus(w fyne.Window) { w.Canvas().Focus(d.line) }

// CreateRenderer is for Fyne.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, d.button, d.line))
}

// open shows the calendar below the field.
func (d *DateField) open() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(d)
	if canvas == nil {
		return
	}
	var popUp *widget.PopUp
	hide := func() {
		popUp.Hide()
		canvas.Focus(d.line)
	}
	calendar := newCalendar(d.words, d.shown, func(day time.Time) {
		hide()
		if d.OnPicked != nil {
			d.OnPicked(day.Year(), int(day.Month()), day.Day())
		}
	}, hide)
	popUp = widget.NewPopUp(Inset(12, 12, 12, 12, calendar.all), canvas)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d).AddXY(0, d.Size().Height)
	at.Y = max(0, min(at.Y, canvas.Size().Height-popUp.MinSize().Height))
	popUp.ShowAtPosition(at)
	canvas.Focus(calendar.days)
}

// calendar is one month, with the way to other months.
type calendar struct {
	words CalendarWords
	title *Text
	days  *days
	all   fyne.CanvasObject
}

func newCalendar(words CalendarWords, month time.Time, picked func(time.Time), closed func()) *calendar {
	c := &calendar{words: words, title: NewText("", "", theme.ColorNameForeground, true)}
	now := words.Now()
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	at := today
	if !month.IsZero() {
		at = month
	}
	c.days = newDays(at, today, picked, closed, c.showTitle)
	var head []fyne.CanvasObject
	for _, name := range words.Weekdays {
		head = append(head, NewText(name, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, false))
	}
	previous := NewIconButton(theme.NavigateBackIcon(), words.Previous, func() { c.days.month(-1) })
	next := NewIconButton(theme.NavigateNextIcon(), words.Next, func() { c.days.month(1) })
	thisDay, stop := NewButton(words.Today, nil, func() { picked(today) }), NewButton(words.Close, nil, closed)
	for _, b := range []*Button{previous, next, thisDay, stop} {
		b.leave = closed
	}
	top := container.NewBorder(nil, nil, previous, next, container.NewCenter(c.title))
	c.all = Stack(8, top, container.New(&evenly{}, head...), c.days, Row(8, thisDay, stop))
	c.showTitle()
	return c
}

func (c *calendar) showTitle() {
	at := c.days.at
	c.title.SetText(c.words.Months[at.Month()-1] + " " + at.Format("2006"))
}

// evenly shares the width of the days among the names of the weekdays.
type evenly struct{}

func (evenly) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		least := o.MinSize()
		o.Resize(least)
		o.Move(fyne.NewPos(float32(i)*dayWidth+(dayWidth-least.Width)/2, 0))
	}
}

func (evenly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(7*dayWidth, height(objects))
}

func height(objects []fyne.CanvasObject) float32 {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}
