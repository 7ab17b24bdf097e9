package planning

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning/schema"
)

// testForm has testTable, and a table whose rows belong to rows of it.
func testForm() *schema.Schema {
	return &schema.Schema{Chapters: []*schema.Chapter{{ID: "begin", Sections: []*schema.Section{{Fields: []*schema.Field{testTable}}}}}}
}

func apply(a *Agreement, edits []Edit) {
	for _, e := range edits {
		a.Set(e, by("a"))
	}
}

func rowsAre(t *testing.T, a *Agreement, want string) {
	t.Helper()
	if got := strings.Join(a.Rows(testTable), " "); got != want {
		t.Errorf("rows %q, want %q", got, want)
	}
}

func TestRows_AddMoveCopyRemove(t *testing.T) {
	a := New("d")
	apply(a, a.AddRow(testTable, "a", "", map[string]string{"rol.naam": "mentor", "rol.weg": "x"}))
	apply(a, a.AddRow(testTable, "b", "", nil))
	apply(a, a.AddRow(testTable, "c", "a", nil))
	rowsAre(t, a, "a c b")
	apply(a, a.DuplicateRow(testTable, "a", "d"))
	rowsAre(t, a, "a d c b")
	if a.Value(Path{"rol.naam", "d"}) != "mentor" || a.Value(Path{"rol.weg", "a"}) != "" {
		t.Error("the copy holds other answers")
	}
	apply(a, a.MoveRow(testTable, a.Rows(testTable), "b", -1))
	rowsAre(t, a, "a d b c")
	apply(a, a.MoveRow(testTable, a.Rows(testTable), "a", +1))
	rowsAre(t, a, "d a b c")
	apply(a, a.MoveRow(testTable, []string{"d", "b"}, "b", -1)) // shown without a: past d
	rowsAre(t, a, "b d a c")
	for _, edits := range [][]Edit{
		a.MoveRow(testTable, a.Rows(testTable), "b", -1), a.MoveRow(testTable, a.Rows(testTable), "c", +1),
		a.MoveRow(testTable, a.Rows(testTable), "weg", +1), a.MoveRow(testTable, nil, "b", +1),
	} {
		if len(edits) != 0 {
			t.Errorf("a move past the end gives %v", edits)
		}
	}
	apply(a, a.RemoveRow(testForm(), testTable, "d"))
	rowsAre(t, a, "b a c")
	apply(a, a.AddRow(testTable, "e", "weg", nil))
	rowsAre(t, a, "b a c e")
}

func TestRows_RemoveTakesTheRowsThatBelongToIt(t *testing.T) {
	form, table, child := familyForm(t)
	a := New("d")
	apply(a, a.AddRow(table, "p1", "", nil))
	apply(a, a.AddRow(table, "p2", "", nil))
	apply(a, a.AddRow(child, "c1", "", map[string]string{"taak.rol": "p1", "taak.wat": "praten"}))
	apply(a, a.AddRow(child, "c2", "", map[string]string{"taak.rol": "p2"}))
	apply(a, a.RemoveRow(form, table, "p1"))
	if !slices.Equal(a.Rows(table), []string{"p2"}) || !slices.Equal(a.Rows(child), []string{"c2"}) || !slices.Equal(a.ChildRows(child, "p2"), []string{"c2"}) {
		t.Errorf("rows %v and %v", a.Rows(table), a.Rows(child))
	}
}

func TestRows_FixedOnesAlwaysExist(t *testing.T) {
	themes := &schema.Field{ID: "thema", Kind: schema.Rows, Fixed: []string{"een", "twee"}, Columns: []*schema.Field{{ID: "thema.kiezen"}}}
	a := New("d")
	apply(a, []Edit{{Path{"thema.kiezen", "twee"}, "ja"}, {Path{"thema", "extra"}, "i"}, {Path{"thema.kiezen", "spook"}, "ja"}})
	if got := a.Rows(themes); !slices.Equal(got, []string{"een", "twee", "extra"}) {
		t.Errorf("rows %v", got)
	}
}

// Whatever parties did apart, a move by one place is a move by one place, also where they used one order key twice.
func TestMoveRow_ByOnePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := New("d"), New("d")
		for i, n := 0, rapid.IntRange(0, 4).Draw(t, "a"); i < n; i++ {
			apply(a, a.AddRow(testTable, string(rune('a'+i)), "", nil))
		}
		for i, n := 0, rapid.IntRange(2, 5).Draw(t, "b"); i < n; i++ {
			apply(b, b.AddRow(testTable, string(rune('p'+i)), "", nil))
		}
		a.Add(b.Changes()...)
		for range rapid.IntRange(1, 10).Draw(t, "moves") {
			rows := a.Rows(testTable)
			i := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
			by := rapid.SampledFrom([]int{-1, 1}).Draw(t, "by")
			edits := a.MoveRow(testTable, rows, rows[i], by)
			apply(a, edits)
			if i+by >= 0 && i+by < len(rows) {
				rows[i], rows[i+by] = rows[i+by], rows[i]
			}
			if got := a.Rows(testTable); !slices.Equal(got, rows) {
				t.Fatalf("rows %v, want %v, by %v", got, rows, edits)
			}
		}
	})
}

func TestAddRow_RightBehindTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := New("d"), New("d")
		for _, row := range []string{"a", "b", "c"} {
			apply(a, a.AddRow(testTable, row, "", nil))
		}
		for _, row := range []string{"p", "q"} {
			apply(b, b.AddRow(testTable, row, "", nil))
		}
		a.Add(b.Changes()...)
		rows := a.Rows(testTable)
		i := rapid.IntRange(0, len(rows)-1).Draw(t, "after")
		apply(a, a.AddRow(testTable, "nieuw", rows[i], nil))
		if got, want := a.Rows(testTable), slices.Insert(rows, i+1, "nieuw"); !slices.Equal(got, want) {
			t.Errorf("rows %v, want %v", got, want)
		}
	})
}

func TestBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var keys []string
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			at := rapid.IntRange(0, len(keys)).Draw(t, "at")
			low, high := "", ""
			if at > 0 {
				low = keys[at-1]
			}
			if at < len(keys) {
				high = keys[at]
			}
			key := Between(low, high)
			if key <= low || high != "" && key >= high || strings.HasSuffix(key, "0") || key == "" {
				t.Fatalf("Between(%q, %q) = %q", low, high, key)
			}
			keys = slices.Insert(keys, at, key)
		}
	})
}

// A key from a file that someone else made may be anything; it never makes Between hang or fail.
func TestBetween_TakesAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		if key := Between(a, b); key == "" || len(key) > max(len(a), len(b))+1 {
			t.Errorf("Between(%q, %q) = %q", a, b, key)
		}
	})
}
