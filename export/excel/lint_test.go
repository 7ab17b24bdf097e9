package excel

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// parts unpacks a workbook.
func parts(workbook []byte) (order []string, content map[string]string, findings []string) {
	content = map[string]string{}
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return nil, nil, []string{err.Error()}
	}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			return nil, nil, []string{err.Error()}
		}
		b, err := io.ReadAll(in)
		if err != nil {
			findings = append(findings, f.Name+": "+err.Error())
		}
		order, content[f.Name] = append(order, f.Name), string(b)
		if !f.Modified.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			findings = append(findings, f.Name+": has a time of its own")
		}
	}
	return order, content, findings
}

var (
	sheetName  = regexp.MustCompile(`<sheet name="([^"]*)"`)
	tableName  = regexp.MustCompile(`displayName="([^"]*)"`)
	columnName = regexp.MustCompile(`<tableColumn [^>]*name="([^"]*)"`)
	validTable = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.]*$`)
	likeCell   = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r|c)$`)
	row        = regexp.MustCompile(`(?s)<row [^>]*>`)
	numeric    = regexp.MustCompile(`t="str"[^>]*>(<f>[^<]*</f>)?<v>-?[0-9.]+</v>`)
)

// lint looks for what Excel or another reader stumbles over although the library wrote it without complaint.
func lint(workbook []byte) []string {
	order, content, findings := parts(workbook)
	add := func(format string, args ...any) { findings = append(findings, fmt.Sprintf(format, args...)) }
	if len(order) < 2 || order[0] != "[Content_Types].xml" || order[1] != "_rels/.rels" || !slices.IsSorted(order[2:]) {
		add("the parts are in the order %q", order)
	}
	if core := content["docProps/core.xml"]; !strings.Contains(core, "<cp:coreProperties ") || strings.Contains(core, "<lastModifiedBy") {
		add("core.xml has no cp: prefix")
	}
	seen := map[string]bool{}
	for _, m := range sheetName.FindAllStringSubmatch(content["xl/workbook.xml"], -1) {
		name := strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`).Replace(m[1])
		if key := strings.ToLower(name); seen[key] || name == "" || units(name) > 31 || strings.ContainsAny(name, `[]:*?/\'`) ||
			key == "history" || strings.TrimSpace(name) != name {
			add("sheet name %q", name)
		}
		seen[strings.ToLower(name)] = true
	}
	for _, name := range order {
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			findings = append(findings, lintSheet(name, content[name])...)
		case strings.HasPrefix(name, "xl/tables/"):
			findings = append(findings, lintTable(name, content[name], seen)...)
		}
	}
	if strings.ContainsRune(content["xl/sharedStrings.xml"], underscore) {
		add("an escape was not written")
	}
	return findings
}

func lintSheet(name, part string) (findings []string) {
	if strings.Contains(part, "<dimension") {
		findings = append(findings, name+": has a dimension")
	}
	if strings.Contains(part, "<f>") || numeric.MatchString(part) {
		findings = append(findings, name+": has a formula or a number marked as text")
	}
	if strings.Contains(part, "<tablePart") && strings.Contains(part, "<mergeCell") {
		findings = append(findings, name+": has merged cells beside a table")
	}
	if strings.Contains(part, "<tableParts count=\"2") {
		findings = append(findings, name+": has two tables")
	}
	for _, tag := range row.FindAllString(part, -1) {
		if !strings.Contains(tag, ` ht="`) {
			findings = append(findings, name+": no height: "+tag)
		}
		if strings.Contains(tag, "customHeight") && !strings.Contains(part, "<mergeCell") {
			findings = append(findings, name+": cannot grow: "+tag)
		}
	}
	return findings
}

func lintTable(part, content string, seen map[string]bool) (findings []string) {
	for _, m := range tableName.FindAllStringSubmatch(content, -1) {
		if key := "table " + strings.ToLower(m[1]); seen[key] || !validTable.MatchString(m[1]) || likeCell.MatchString(m[1]) || len(m[1]) > 255 {
			findings = append(findings, fmt.Sprintf("%s: table name %q", part, m[1]))
		}
		seen["table "+strings.ToLower(m[1])] = true
	}
	headings := map[string]bool{}
	for _, m := range columnName.FindAllStringSubmatch(content, -1) {
		key := strings.ToLower(m[1])
		if headings[key] || key == "" || strings.ContainsAny(key, "\n\r") || strings.Contains(key, "&#x") {
			findings = append(findings, fmt.Sprintf("%s: heading %q", part, m[1]))
		}
		headings[key] = true
	}
	return findings
}

func TestLint(t *testing.T) {
	if findings := lint(first(written(t, rich()))); len(findings) > 0 {
		t.Error(strings.Join(findings, "\n"))
	}
}
