package validate

import (
	"strconv"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// longTerm is the number of years after which a term looks odd.
const longTerm = 8

func (c *check) day(field, row string) (planning.Day, bool) {
	return planning.ParseDay(c.in(field, row))
}

func termInOrder(c *check) {
	start, okStart := c.day(idStart, "")
	end, okEnd := c.day(idEnd, "")
	if okStart && okEnd && !start.Before(end) {
		c.find(Wrong, single(idEnd), "finding.end_before_start")
	}
}

func termNotTooLong(c *check) {
	start, okStart := c.day(idStart, "")
	end, okEnd := c.day(idEnd, "")
	last := planning.Day{Year: start.Year + longTerm, Month: start.Month, Day: start.Day}
	if okStart && okEnd && last.Before(end) {
		c.find(Doubtful, single(idEnd), "finding.term_long", strconv.Itoa(longTerm))
	}
}

// schoolYear returns the first and last day of the agreement's school year.
func (c *check) schoolYear() (first, last planning.Day, ok bool) {
	value := c.at(idSchoolYear)
	if !planning.ValidFormat(schema.SchoolYear, value) {
		return first, last, false
	}
	from, err := strconv.Atoi(value[:4])
	return planning.Day{Year: from, Month: 8, Day: 1}, planning.Day{Year: from + 1, Month: 7, Day: 31}, err == nil
}

func schoolYearInTerm(c *check) {
	first, last, ok := c.schoolYear()
	start, okStart := c.day(idStart, "")
	end, okEnd := c.day(idEnd, "")
	if ok && (okStart && last.Before(start) || okEnd && end.Before(first)) {
		c.find(Doubtful, single(idSchoolYear), "finding.school_year_outside_term")
	}
}

func dayTimesInOrder(c *check) {
	for _, row := range c.rowsOf(idDay) {
		from, to := c.in(idDayFrom, row), c.in(idDayTo, row)
		if planning.ValidFormat(schema.Time, from) && planning.ValidFormat(schema.Time, to) && to <= from {
			c.find(Wrong, cell(idDayTo, row), "finding.times_reversed")
		}
	}
}

func meetingDatesInYear(c *check) {
	first, last, ok := c.schoolYear()
	for _, row := range c.rowsOf(idMeetingDates) {
		day, okDay := c.day(idMeetingDate, row)
		if ok && okDay && (day.Before(first) || last.Before(day)) {
			c.find(Doubtful, cell(idMeetingDate, row), "finding.meeting_outside_year")
		}
	}
}

func evaluationAfterStart(c *check) {
	start, okStart := c.day(idStart, "")
	day, okDay := c.day(idEvaluationDate, "")
	if okStart && okDay && day.Before(start) {
		c.find(Doubtful, single(idEvaluationDate), "finding.evaluation_before_start")
	}
}

func grantDatesInOrder(c *check) {
	for _, pair := range [][2]string{{idAskedDate, idGrantedDate}, {idGrantedDate, idSettledDate}} {
		earlier, okEarlier := c.day(pair[0], "")
		later, okLater := c.day(pair[1], "")
		if okEarlier && okLater && later.Before(earlier) {
			c.find(Doubtful, single(pair[1]), "finding.grant_dates_reversed")
		}
	}
}
