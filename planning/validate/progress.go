package validate

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// Result is what Check found. The zero Result has found nothing.
type Result struct {
	Findings []Finding

	at     map[planning.Path][]int // path → places in Findings
	counts map[place]count
}

type place struct {
	chapter string
	stage   schema.Stage
}

type count struct{ done, required int }

func (c *check) result() Result {
	order := map[string]int{}
	for i, ch := range c.schema.Chapters {
		order[ch.ID] = i
	}
	slices.SortStableFunc(c.findings, func(x, y Finding) int { return order[x.Chapter] - order[y.Chapter] })
	r := Result{Findings: c.findings, at: map[planning.Path][]int{}, counts: map[place]count{}}
	for i, f := range r.Findings {
		r.at[f.Path] = append(r.at[f.Path], i)
	}
	for _, n := range c.needed {
		done := !slices.ContainsFunc(r.at[n.path], func(i int) bool { return r.Findings[i].open() })
		for _, at := range schema.Stages() {
			if !n.stage.NeededAt(at) {
				continue
			}
			sum := r.counts[place{n.chapter, at}]
			sum.required++
			if done {
				sum.done++
			}
			r.counts[place{n.chapter, at}] = sum
		}
	}
	return r
}

// open tells whether a needed answer is not there yet; a wrong answer is no answer.
func (f Finding) open() bool { return f.Kind == Missing || f.Kind == Wrong }

// Progress counts the answers that a chapter needs at a stage, and how many of those are there and not wrong.
func (r Result) Progress(chapter string, at schema.Stage) (done, required int) {
	sum := r.counts[place{chapter, at}]
	return sum.done, sum.required
}

// Missing returns what stands between the agreement and a stage: needed answers that are missing or wrong.
func (r Result) Missing(at schema.Stage) []Finding {
	var missing []Finding
	for _, f := range r.Findings {
		if f.open() && f.Stage.NeededAt(at) {
			missing = append(missing, f)
		}
	}
	return missing
}

// At returns the findings on one answer.
func (r Result) At(p planning.Path) []Finding {
	var found []Finding
	for _, i := range r.at[p] {
		found = append(found, r.Findings[i])
	}
	return found
}
