// Command testlog reads the output of "go test -json" and tells a person what happened: a line for each
// package, the whole output of each test that failed, and nothing else. It adds what it counted to a file,
// and with -total prints the sum of all files named.
//
//	go test -json ./... | testlog -count build/test/unit.count
//	testlog -total build/test/unit.count build/test/e2e.count
//
// Only tests with a name of their own are counted; sub-tests belong to the test that runs them.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// event is one line of "go test -json"; see "go doc test2json".
type event struct {
	Action  string
	Package string
	Test    string
	Output  string
	Elapsed float64
}

// tally is what was counted over one or more runs.
type tally struct {
	passed, failed, skipped int
}

// String gives the line with which a run ends.
func (t tally) String() string {
	line := fmt.Sprintf("%d passed, %d failed", t.passed, t.failed)
	if t.skipped > 0 {
		line = fmt.Sprintf("%d skipped\n%s", t.skipped, line)
	}
	return line
}

func main() {
	count := flag.String("count", "", "file that receives the counts")
	total := flag.Bool("total", false, "print the sum of the count files named")
	flag.Parse()

	run := func() (tally, error) { return report(os.Stdin, os.Stdout) }
	if *total {
		run = func() (tally, error) { return sum(flag.Args()) }
	}
	result, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "testlog:", err)
		os.Exit(2)
	}
	if *total {
		fmt.Println(result)
	}
	if *count != "" {
		line := fmt.Sprintln(result.passed, result.failed, result.skipped)
		if err := os.WriteFile(*count, []byte(line), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "testlog:", err)
			os.Exit(2)
		}
	}
	if result.failed > 0 {
		os.Exit(1)
	}
}

// report prints what a person wants to see of a test run and counts it. A package that fails outside its
// tests (it does not build, or a test ends the process) counts as one failure.
func report(in io.Reader, out io.Writer) (tally, error) {
	var result tally
	outputs := map[string]*strings.Builder{}
	failedTests := map[string]int{}
	lines := bufio.NewReader(in)
	for {
		line, readErr := lines.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if json.Unmarshal(line, &e) != nil {
				fmt.Fprint(out, string(line)) // not from a test: a message of the go command itself
			} else {
				e.show(out, outputs, failedTests, &result)
			}
		}
		if readErr == io.EOF {
			return result, nil
		}
		if readErr != nil {
			return result, fmt.Errorf("read test output: %w", readErr)
		}
	}
}

// show handles one event: it keeps output until it is known whether somebody needs it.
func (e event) show(out io.Writer, outputs map[string]*strings.Builder, failedTests map[string]int, result *tally) {
	name, _, isSubtest := strings.Cut(e.Test, "/")
	key := e.Package + " " + name
	switch e.Action {
	case "build-output":
		fmt.Fprint(out, e.Output)
	case "output":
		if outputs[key] == nil {
			outputs[key] = &strings.Builder{}
		}
		outputs[key].WriteString(e.Output)
	case "pass", "skip", "fail":
		if isSubtest {
			return
		}
		if e.Test == "" {
			e.showPackage(out, outputs, failedTests, result)
			return
		}
		switch e.Action {
		case "pass":
			result.passed++
		case "skip":
			result.skipped++
			fmt.Fprintf(out, "  skipped %s\n", e.Test)
		case "fail":
			result.failed++
			failedTests[e.Package]++
			if text := outputs[key]; text != nil {
				fmt.Fprint(out, text.String())
			}
		}
		delete(outputs, key)
	}
}

// showPackage prints the line of a package that is done.
func (e event) showPackage(out io.Writer, outputs map[string]*strings.Builder, failedTests map[string]int, result *tally) {
	switch e.Action {
	case "pass":
		fmt.Fprintf(out, "  ok      %6.1f s  %s\n", e.Elapsed, e.Package)
	case "fail":
		fmt.Fprintf(out, "  FAILED  %6.1f s  %s\n", e.Elapsed, e.Package)
		if failedTests[e.Package] > 0 {
			return
		}
		result.failed++
		for key, text := range outputs { // no test was blamed: show all there is
			if strings.HasPrefix(key, e.Package+" ") {
				fmt.Fprint(out, text.String())
			}
		}
	}
}

// sum adds the counts in the files named.
func sum(files []string) (tally, error) {
	var result tally
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return result, fmt.Errorf("read counts: %w", err)
		}
		var one tally
		if _, err := fmt.Sscan(string(text), &one.passed, &one.failed, &one.skipped); err != nil {
			return result, fmt.Errorf("read counts in %s: %w", file, err)
		}
		result.passed += one.passed
		result.failed += one.failed
		result.skipped += one.skipped
	}
	return result, nil
}
