package widgets

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

const (
	dayWidth  = 40
	dayHeight = 34
	weeks     = 6
)

// days are the days of one month in weeks from Monday. Arrow keys go to another day, Page Up and Page Down to another
// month, Enter picks, Escape closes.
type days struct {
	widget.BaseWidget
	at, today time.Time // the day that Enter picks; today
	picked    func(time.Time)
	closed    func()
	moved     func() // another month may be shown
	focused   bool
}

func newDays(at, today time.Time, picked func(time.Time), closed, moved func()) *days {
	d := &days{at: at, today: today, picked: picked, closed: closed, moved: moved}
	d.ExtendBaseWidget(d)
	return d
}

// first returns the Monday with which the shown weeks begin.
func (d *days) first() time.Time {
	start := time.Date(d.at.Year(), d.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	return start.AddDate(0, 0, -(int(start.Weekday())+6)%7)
}

// month goes to another month: to the same day, or to the month's last when it is shorter.
func (d *days) month(by int) {
	start := time.Date(d.at.Year(), d.at.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	last := start.AddDate(0, 1, -1).Day()
	d.goTo(start.AddDate(0, 0, min(d.at.Day(), last)-1))
}

func (d *days) goTo(day time.Time) {
	d.at = day
	d.Refresh()
	d.moved()
}

// Tapped is for Fyne.
func (d *days) Tapped(at *fyne.PointEvent) {
	column, week := int(at.Position.X/dayWidth), int(at.Position.Y/dayHeight)
	if column < 0 || column > 6 || week < 0 || week >= weeks {
		return
	}
	d.picked(d.first().AddDate(0, 0, week*7+column))
}

// TypedKey is for Fyne.
func (d *days) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		d.goTo(d.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		d.goTo(d.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		d.goTo(d.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		d.goTo(d.at.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		d.month(-1)
	case fyne.KeyPageDown:
		d.month(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		d.picked(d.at)
	case fyne.KeyEscape:
		d.closed()
	}
}

// TypedRune is for Fyne.
func (d *days) TypedRune(rune) {}

// FocusGained is for Fyne.
func (d *days) FocusGained() { d.focused = true; d.Refresh() }

// FocusLost is for Fyne.
func (d *days) FocusLost() { d.focused = false; d.Refresh() }

// CreateRenderer is for Fyne.
func (d *days) CreateRenderer() fyne.WidgetRenderer {
	r := &daysRenderer{days: d, mark: canvas.NewRectangle(nil)}
	r.objects = append(r.objects, r.mark)
	for range weeks * 7 {
		line := canvas.NewText("", nil)
		line.Alignment = fyne.TextAlignCenter
		r.lines, r.objects = append(r.lines, line), append(r.objects, line)
	}
	r.Refresh()
	return r
}

type daysRenderer struct {
	days    *days
	mark    *canvas.Rectangle
	lines   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *daysRenderer) Refresh() {
	d := r.days
	first := d.first()
	mark, onMark := theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	if !d.focused {
		mark, onMark = look.ColorNameNavSelected, look.ColorNameAccent
	}
	for i, line := range r.lines {
		day := first.AddDate(0, 0, i)
		line.Text, line.TextSize = strconv.Itoa(day.Day()), sizeOf("")
		line.TextStyle.Bold = day.Equal(d.today)
		switch {
		case day.Equal(d.at):
			line.Color = colourOf(onMark)
			r.mark.Move(fyne.NewPos(float32(i%7)*dayWidth+2, float32(i/7)*dayHeight+1))
		case day.Equal(d.today):
			line.Color = colourOf(theme.ColorNamePrimary)
		case day.Month() != d.at.Month():
			line.Color = colourOf(theme.ColorNamePlaceHolder)
		default:
			line.Color = colourOf(theme.ColorNameForeground)
		}
		line.Move(fyne.NewPos(float32(i%7)*dayWidth, float32(i/7)*dayHeight+(dayHeight-line.MinSize().Height)/2))
		line.Resize(fyne.NewSize(dayWidth, line.MinSize().Height))
		line.Refresh()
	}
	r.mark.FillColor, r.mark.CornerRadius = colourOf(mark), sizeOf(theme.SizeNameInputRadius)
	r.mark.Resize(fyne.NewSize(dayWidth-4, dayHeight-2))
	r.mark.Refresh()
}

func (r *daysRenderer) MinSize() fyne.Size           { return fyne.NewSize(7*dayWidth, weeks*dayHeight) }
func (r *daysRenderer) Layout(fyne.Size)             {}
func (r *daysRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *daysRenderer) Destroy()                     {}
