package page

import "samenspel/ui/form"

// chapter is the chapter on the screen.
func (e *Editor) chapter() *form.Chapter { return e.chapters[e.shown().ID] }

// InRow tells whether the user is in a row of a table.
func (e *Editor) InRow() bool { return e.chapter().InRow() }

// CanAlterRow tells whether the row where the user is can be moved and removed.
func (e *Editor) CanAlterRow() bool { return e.chapter().CanAlterRow() }

// InsertRow adds a row below the one where the user is, and tells it where there are none.
func (e *Editor) InsertRow() {
	if !e.chapter().InsertRow() {
		e.say(e.desk.Words.T("row.nowhere"))
	}
}

// MoveRow moves the row where the user is up (-1) or down (+1).
func (e *Editor) MoveRow(by int) { e.chapter().MoveRow(by) }

// StepRow goes to the same question in the next (+1) or the previous (-1) row.
func (e *Editor) StepRow(by int) { e.chapter().StepRow(by) }

// Help folds the explanation of the question where the user is out or away.
func (e *Editor) Help() {
	if !e.chapter().ToggleHelp() {
		e.say(e.desk.Words.T("help.nowhere"))
	}
}

// MarkTodo marks the question where the user is as still to be found out.
func (e *Editor) MarkTodo() {
	if !e.chapter().MarkTodo() {
		e.say(e.desk.Words.T("todo.nowhere"))
	}
}

// RemoveRow removes the row where the user is; undo brings it back.
func (e *Editor) RemoveRow() { e.chapter().RemoveRow() }
