// Package changes is what a user notices of every change to the program, in one small file each: first a paragraph in
// Dutch, then one in English, without any mark-up. The window shows them as what is new, and CHANGELOG.md is printed
// from them.
//
// A new file goes into unreleased. At a release that folder is renamed to VERSION_DATE, such as 0.2.0_2026-12-01.
// It imports nothing of ours.
package changes

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

//go:embed */*.md
var files embed.FS

// unreleased is the folder of what is in no release yet.
const unreleased = "unreleased"

// Release is a version of the program. What is in no version yet has none, and no date.
type Release struct {
	Version string
	Date    time.Time
	Items   []Item
}

// Item is one change, as a user notices it.
type Item struct{ Dutch, English string }

// In returns the item in a language, on one line.
func (i Item) In(lang string) string {
	text := i.Dutch
	if lang == "en" {
		text = i.English
	}
	return strings.ReplaceAll(text, "\n", " ")
}

// Load reads every release, the newest first. The error names the folder or file that is not as it must be.
func Load() ([]Release, error) { return load(files) }

func load(folder fs.FS) ([]Release, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, fmt.Errorf("read the changes: %w", err)
	}
	var all []Release
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		r, err := readRelease(folder, e.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b Release) int {
		if a.Version == "" || b.Version == "" {
			return cmp.Compare(a.Version, b.Version) // what has no version yet is the newest
		}
		return b.Date.Compare(a.Date)
	})
	return all, nil
}

func readRelease(folder fs.FS, name string) (r Release, err error) {
	if name != unreleased {
		version, date, _ := strings.Cut(name, "_")
		if r.Date, err = time.Parse(time.DateOnly, date); err != nil || version == "" {
			return r, fmt.Errorf("%s: call the folder of a release VERSION_DATE, such as 0.2.0_2026-12-01", name)
		}
		r.Version = version
	}
	names, err := fs.Glob(folder, path.Join(name, "*.md"))
	if err != nil {
		return r, fmt.Errorf("read the changes in %s: %w", name, err)
	}
	for _, file := range names {
		raw, err := fs.ReadFile(folder, file)
		if err != nil {
			return r, fmt.Errorf("read the changes in %s: %w", name, err)
		}
		item, err := parse(string(raw))
		if err != nil {
			return r, fmt.Errorf("%s: %w", file, err)
		}
		r.Items = append(r.Items, item)
	}
	return r, nil
}

func parse(raw string) (Item, error) {
	dutch, english, _ := strings.Cut(strings.TrimSpace(raw), "\n\n")
	switch {
	case dutch == "" || english == "" || strings.Contains(english, "\n\n"):
		return Item{}, fmt.Errorf("write one paragraph in Dutch, an empty line, and one in English")
	case strings.ContainsAny(raw, "*_`[<#"):
		return Item{}, fmt.Errorf("it is shown as it stands; write it without marks such as * and `")
	}
	return Item{dutch, english}, nil
}

// Markdown prints the releases as CHANGELOG.md.
func Markdown(releases []Release) string {
	var out strings.Builder
	out.WriteString("# Wat er veranderde · What changed\n")
	for _, r := range releases {
		heading := "Nog niet uitgebracht · Unreleased"
		if r.Version != "" {
			heading = r.Version + " · " + r.Date.Format(time.DateOnly)
		}
		out.WriteString("\n## " + heading + "\n\n")
		for _, item := range r.Items {
			out.WriteString("- " + indent(item.Dutch) + "\n  *" + indent(item.English) + "*\n")
		}
	}
	return out.String()
}

// indent keeps a paragraph of several lines inside its item.
func indent(text string) string { return strings.ReplaceAll(text, "\n", "\n  ") }
