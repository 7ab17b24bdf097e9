// Package planning is the vocabulary of Samenspel: an agreement as a set of changes, and the values that stand in it.
//
//	overeenkomst  Agreement   one filled-in agreement with all its changes
//	–             Path        address of a value, also inside rows
//	antwoord      Value       what stands at a path, as text in its canonical form
//	wijziging     Change      a new value for a path, replacing others; never altered once published
//	regel         row         its existence and its place are a value too
//	partij        Party       school, youth work, municipality, other
//
// A value is the empty string (nothing answered), or text: a date as 2026-08-01, a number with a point, money in
// euros with two decimals, several choices or rows one per line. An answer that was typed wrongly is kept as it was
// typed; planning/validate says what is wrong with it. Nothing is ever stored as something else.
//
// The package imports planning/schema only: no os, net, SQL, Fyne, and no clock; times and random ids are handed in.
package planning
