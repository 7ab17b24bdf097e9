package form

import (
	"time"

	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// dateField is a calendar date: typed in any usual Dutch form, or picked in a calendar.
type dateField struct {
	*cell
	date  *widgets.DateField
	value string
}

func newDateField(c *cell) field {
	f := &dateField{cell: c, date: widgets.NewDateField(c.host.calendarWords())}
	f.date.OnChanged = func(typed string) {
		f.value = f.parse(typed)
		f.typed(f.value)
	}
	f.date.OnPicked = func(year, month, day int) {
		f.value = planning.Day{Year: year, Month: time.Month(month), Day: day}.String()
		f.chosen(f.value)
		f.quietly(func() { f.date.SetText(f.format(f.value)) })
	}
	f.date.OnFocus = func(focused bool) {
		f.follow(f.date)(focused)
		if !focused {
			f.quietly(func() { f.date.SetText(f.format(f.value)) })
		}
	}
	return f
}

func (h *Host) calendarWords() widgets.CalendarWords {
	w := widgets.CalendarWords{
		Open: h.Words.T("form.calendar.open"), Previous: h.Words.T("form.calendar.previous"),
		Next: h.Words.T("form.calendar.next"), Today: h.Words.T("form.calendar.today"),
		Close: h.Words.T("form.calendar.close"), Now: h.Now,
	}
	for i := range w.Months {
		w.Months[i] = h.Words.MonthName(i + 1)
	}
	for i := range w.Weekdays {
		w.Weekdays[i] = h.Words.WeekdayShort(i)
	}
	return w
}

func (f *dateField) object() fyne.CanvasObject { return widgets.Sized(220, f.date) }

func (f *dateField) show(value string) {
	if value == f.value && f.date.Text() != "" {
		return
	}
	f.value = value
	f.quietly(func() { f.date.SetText(f.format(value)) })
}

func (f *dateField) focus() { f.date.Focus(f.host.Window) }
