package merge

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning"
	"samenspel/planning/schema/schematest"
)

// TestMain has every property tried on 10,000 histories, or 500 with -short, unless -rapid.checks says otherwise.
func TestMain(m *testing.M) {
	flag.Parse()
	checks := "10000"
	if testing.Short() {
		checks = "500"
	}
	if flag.Lookup("rapid.checks").Value.String() == flag.Lookup("rapid.checks").DefValue {
		if err := flag.Set("rapid.checks", checks); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

var (
	form  = schematest.Form()
	table = form.Field("rol")
)

// happening is what one person did to one place, remembered without any help of the code under test.
type happening struct {
	path  planning.Path
	wrote []string        // words that then stood there
	took  map[string]bool // words that stood on the screen there and were taken out
	seen  map[int]bool    // happenings that the person knew of
}

// person has a copy and knows of happenings.
type person struct {
	name string
	copy *planning.Agreement
	seen map[int]bool
}

// mail is a file that was published and may arrive late, twice or never.
type mail struct {
	copy *planning.Agreement
	seen map[int]bool
}

// world plays a history: people who write, add, remove and move rows, and send files back and forth.
type world struct {
	t          *rapid.T
	people     []*person
	mails      []mail
	happenings []happening
	words      int
	rows       int
}

func newWorld(t *rapid.T) *world {
	w := &world{t: t}
	for i := range rapid.IntRange(2, 4).Draw(t, "people") {
		w.people = append(w.people, &person{name: fmt.Sprint("p", i), copy: planning.New("document"), seen: map[int]bool{}})
	}
	return w
}

func (w *world) play() {
	for range rapid.IntRange(1, 24).Draw(w.t, "steps") {
		p := w.people[rapid.IntRange(0, len(w.people)-1).Draw(w.t, "who")]
		rows := p.copy.Rows(table)
		switch what := rapid.IntRange(0, 9).Draw(w.t, "what"); {
		case what <= 1:
			w.write(p, planning.Path{Field: "titel"})
		case what <= 3 || len(rows) == 0 && what <= 7:
			w.addRow(p, rows)
		case what == 4:
			row := rapid.SampledFrom(rows).Draw(w.t, "row")
			w.edit(p, p.copy.RemoveRow(form, table, row)...)
		case what == 5:
			row := rapid.SampledFrom(rows).Draw(w.t, "row")
			w.edit(p, p.copy.MoveRow(table, rows, row, rapid.SampledFrom([]int{-1, 1}).Draw(w.t, "by"))...)
		case what <= 7:
			column := rapid.SampledFrom([]string{"rol.naam", "rol.taken"}).Draw(w.t, "column")
			w.write(p, planning.Path{Field: column, Row: rapid.SampledFrom(rows).Draw(w.t, "row")})
		case what == 8 || len(w.mails) == 0:
			p.copy.Seal()
			w.mails = append(w.mails, mail{p.copy.Clone(), copySet(p.seen)})
		default:
			m := rapid.SampledFrom(w.mails).Draw(w.t, "mail")
			p.copy = Merge(p.copy, m.copy).Agreement
			join(p.seen, m.seen)
		}
	}
}

func (w *world) addRow(p *person, rows []string) {
	w.rows++
	after := ""
	if len(rows) > 0 {
		after = rapid.SampledFrom(rows).Draw(w.t, "after")
	}
	w.edit(p, p.copy.AddRow(table, fmt.Sprint("r", w.rows), after, map[string]string{"rol.naam": w.word()})...)
}

func (w *world) word() string {
	w.words++
	return fmt.Sprint("w", w.words)
}

// write keeps some of the words on the screen and perhaps adds one.
func (w *world) write(p *person, path planning.Path) {
	var kept []string
	for _, word := range onScreen(p.copy, path) {
		if rapid.IntRange(0, 3).Draw(w.t, "keep") > 0 {
			kept = append(kept, word)
		}
	}
	if rapid.IntRange(0, 5).Draw(w.t, "add") > 0 {
		kept = append(kept, w.word())
	}
	w.edit(p, planning.Edit{Path: path, Value: strings.Join(kept, " ")})
}

// edit makes the edits and writes down what happened to every word.
func (w *world) edit(p *person, edits ...planning.Edit) {
	for _, e := range edits {
		paths := p.copy.Affected(e)
		before := map[planning.Path][]string{}
		for _, path := range paths {
			before[path] = onScreen(p.copy, path)
		}
		if _, _, changed := p.copy.Set(e, planning.Maker{Writer: p.name}); !changed {
			continue
		}
		known := copySet(p.seen)
		for _, path := range paths {
			h := happening{path: path, took: map[string]bool{}, seen: known}
			if path == e.Path && isText(path) {
				h.wrote = strings.Fields(e.Value)
			}
			for _, word := range before[path] {
				h.took[word] = !slices.Contains(h.wrote, word)
			}
			p.seen[len(w.happenings)] = true
			w.happenings = append(w.happenings, h)
		}
	}
}

func isText(p planning.Path) bool { return p.Field != table.ID }

// onScreen returns the words that a screen shows at a path: those of all newest values.
func onScreen(a *planning.Agreement, p planning.Path) []string {
	var words []string
	for _, c := range a.Newest(p) {
		if isText(p) {
			words = append(words, strings.Fields(c.Value)...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func copySet(s map[int]bool) map[int]bool {
	c := map[int]bool{}
	join(c, s)
	return c
}

func join(to, from map[int]bool) {
	for k := range from {
		to[k] = true
	}
}

// view is everything that a copy shows and holds, as text.
func view(a *planning.Agreement) string {
	var b strings.Builder
	paths := map[planning.Path]bool{}
	for _, c := range a.Changes() {
		fmt.Fprintln(&b, c.ID())
		paths[c.Path] = true
	}
	var lines []string
	for p := range paths {
		line := fmt.Sprint(p)
		for _, c := range a.Newest(p) {
			line += fmt.Sprintf(" %q", c.Value)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	for _, c := range a.Drafts() {
		lines = append(lines, fmt.Sprint("draft ", c.ID()))
	}
	for _, c := range a.Conflicts() {
		lines = append(lines, fmt.Sprint("conflict ", c.Path, c.Removed))
	}
	return b.String() + strings.Join(lines, "\n") + fmt.Sprint(a.Rows(table), a.LastChange())
}

func same(t *rapid.T, what string, a, b *planning.Agreement) {
	if x, y := view(a), view(b); x != y {
		t.Fatalf("%s:\n%s\n\n%s", what, x, y)
	}
}

// TestMerge_Laws tries that the order and the number of merges make no difference, in the middle of any history.
func TestMerge_Laws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		w.play()
		a, b, c := w.people[0].copy, w.people[1].copy, w.people[len(w.people)-1].copy
		before := view(a) + view(b)
		ab := Merge(a, b)
		same(t, "commutative", ab.Agreement, Merge(b, a).Agreement)
		same(t, "associative", Merge(ab.Agreement, c).Agreement, Merge(a, Merge(b, c).Agreement).Agreement)
		same(t, "idempotent", Merge(a, a).Agreement, a)
		same(t, "absorbing", Merge(ab.Agreement, b).Agreement, ab.Agreement)
		if n := Merge(ab.Agreement, a).New + Merge(a, a).New; n != 0 {
			t.Fatalf("%d new changes out of nothing", n)
		}
		if ab.New != len(New(a, b)) || a.Len()+ab.New != ab.Agreement.Len() || len(ab.Conflicts) != len(ab.Agreement.Conflicts()) {
			t.Fatal("the counts do not fit")
		}
		if view(a)+view(b) != before {
			t.Fatal("a copy was altered by merging it")
		}
	})
}

// TestMerge_NoWordLost tries the promise to the letter: whatever people did and in whatever order their files meet,
// all copies end the same, a word is there unless someone who saw it took it out, and what was taken out and not
// held on to by someone else stays out.
func TestMerge_NoWordLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		w.play()
		var ends []*planning.Agreement
		for _, p := range w.people {
			p.copy.Seal()
		}
		for range 2 {
			end := planning.New("document")
			for _, i := range rapid.Permutation(indices(w.people)).Draw(t, "order") {
				end = Merge(end, w.people[i].copy).Agreement
			}
			ends = append(ends, end)
		}
		same(t, "converges", ends[0], ends[1])
		w.checkWords(t, ends[0])
	})
}

func indices(people []*person) []int {
	var all []int
	for i := range people {
		all = append(all, i)
	}
	return all
}

func (w *world) checkWords(t *rapid.T, end *planning.Agreement) {
	shown := map[string]planning.Path{}
	for _, c := range end.Changes() {
		if isText(c.Path) && (c.Path.Row == "" || slices.Contains(end.Rows(table), c.Path.Row)) {
			for _, word := range onScreen(end, c.Path) {
				shown[word] = c.Path
			}
		}
	}
	for i, h := range w.happenings {
		for _, word := range h.wrote {
			if _, ok := shown[word]; !ok && !w.tookOut(word, nil) {
				t.Fatalf("%q, written at %v, is lost", word, h.path)
			}
			if p, ok := shown[word]; ok && p != h.path {
				t.Fatalf("%q moved from %v to %v", word, w.happenings[i].path, p)
			}
		}
	}
	for word, path := range shown {
		if !w.heldOn(word) {
			t.Fatalf("%q was taken out at %v by everyone and is back", word, path)
		}
	}
}

// tookOut tells whether someone took the word out; with a happening, someone who knew of that.
func (w *world) tookOut(word string, knowing *int) bool {
	return slices.ContainsFunc(w.happenings, func(h happening) bool {
		return h.took[word] && (knowing == nil || h.seen[*knowing])
	})
}

// heldOn tells whether someone wrote the word, or kept it, without anyone taking it out who knew of that.
func (w *world) heldOn(word string) bool {
	for i, h := range w.happenings {
		if slices.Contains(h.wrote, word) && !w.tookOut(word, &i) {
			return true
		}
	}
	return false
}

// TestMerge_RowRemovedWhileTheOtherWrote is the scene that the promise is about.
func TestMerge_RowRemovedWhileTheOtherWrote(t *testing.T) {
	school := planning.New("document")
	by := func(who string) planning.Maker { return planning.Maker{Party: who, Writer: who} }
	for _, e := range school.AddRow(table, "r1", "", map[string]string{"rol.naam": "Coach"}) {
		school.Set(e, by("school"))
	}
	school.Seal()
	youth := school.Clone()
	for _, e := range school.RemoveRow(form, table, "r1") {
		school.Set(e, by("school"))
	}
	tasks := planning.Path{Field: "rol.taken", Row: "r1"}
	youth.Set(planning.Edit{Path: tasks, Value: "Ouders bellen"}, by("jongerenwerk"))
	got := Merge(school, youth)
	if len(got.Conflicts) != 1 || !got.Conflicts[0].Removed || got.Agreement.Value(tasks) != "Ouders bellen" {
		t.Errorf("conflicts %+v, tasks %q", got.Conflicts, got.Agreement.Value(tasks))
	}
	if rows := got.Agreement.Rows(table); !slices.Equal(rows, []string{"r1"}) {
		t.Errorf("rows %v", rows)
	}
}
