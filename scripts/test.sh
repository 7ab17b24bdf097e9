#!/usr/bin/env bash
# Everything that must be right before a change goes in, from quick to slow; stops at the first step that fails.
# Ends with one line that counts the tests: "N passed, 0 failed". A test that runs again under the race detector
# is counted once.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
mkdir -p build/test
rm -f build/test/*.count
testlog=build/test/testlog
begin=$SECONDS

# step NAME COMMAND…: runs a step and says how long it took.
step() {
	local name=$1 from=$SECONDS
	shift
	echo "== $name"
	if ! "$@"; then
		echo "== $name: FAILED after $((SECONDS - from)) s" >&2
		exit 1
	fi
	echo "== $name: $((SECONDS - from)) s"
}

# gotest NAME OPTIONS…: go test, told by testlog, counted in build/test/NAME.count.
gotest() {
	local name=$1
	shift
	go test -json -vet=off -timeout 10m "$@" | "$testlog" -count "build/test/$name.count"
}

check_format() {
	local wrong
	wrong=$(git ls-files --cached --others --exclude-standard '*.go' | while read -r file; do
		[ ! -f "$file" ] || gofmt -l "$file"
	done)
	[ -z "$wrong" ] || {
		printf 'not formatted (gofmt -w):\n%s\n' "$wrong"
		return 1
	}
}

# modernc.org/sqlite is made for one version of modernc.org/libc; another one may spoil a database.
check_libc() {
	local ours theirs
	ours=$(go list -m -f '{{.Version}}' modernc.org/libc) &&
		theirs=$(sed -n 's/^[[:space:]]*modernc.org\/libc \(v[^ ]*\).*/\1/p' \
			"$(go list -m -f '{{.GoMod}}' modernc.org/sqlite)") || return
	[ "$ours" = "$theirs" ] || {
		echo "modernc.org/libc is $ours in go.mod; modernc.org/sqlite wants exactly $theirs"
		return 1
	}
	echo "  modernc.org/libc $ours, as modernc.org/sqlite wants"
}

# The settings of an analyser are in staticcheck.conf; its version is in tools/go.mod.
lint() {
	CGO_ENABLED=0 go tool -modfile=tools/go.mod staticcheck -tags "$HEADLESS_TAGS" ./...
}

check_tools() {
	(cd tools && CGO_ENABLED=0 go build -o "../$testlog" ./testlog) &&
		(cd tools && CGO_ENABLED=0 gotest_in_tools)
}

gotest_in_tools() {
	go vet ./testlog && go test -json -vet=off ./testlog | "../$testlog" -count ../build/test/tools.count
}

# Everything without a C compiler: the window's pages too, drawn by Fyne's test driver.
unit_tests() {
	CGO_ENABLED=0 gotest unit -tags "$HEADLESS_TAGS" ./...
}

# All but the window, at the counts of "go test -short": the laws hold under any number of runs, the races show in few.
# SQLite's own code works in memory that is not Go's, which the detector does not see; to ask it about each step there
# takes more than half the time of what works with files.
race_tests() {
	local packages
	packages=$(go list -tags "$HEADLESS_TAGS" ./... | grep -v '/ui\(/\|$\)') || return
	# shellcheck disable=SC2086 # one word each
	CGO_ENABLED=1 go test -json -race -gcflags='modernc.org/sqlite/lib=-race=false -d=checkptr=0' -short -vet=off \
		-timeout 15m -tags "$HEADLESS_TAGS" $packages | "$testlog"
}

vet_window() {
	CGO_ENABLED=1 go vet -tags "$WINDOW_TAGS" .
}

step "system packages" scripts/setup.sh test
step "format" check_format
step "SQLite and its C library" check_libc
step "tools" check_tools
step "vet" env CGO_ENABLED=0 go vet -tags "$HEADLESS_TAGS" ./...
step "lint" lint
step "tests" unit_tests
step "tests under the race detector" race_tests
step "PDF/UA and PDF/A by veraPDF" scripts/verapdf.sh short
step "workbooks in other programs" scripts/ooxml.sh short
if has_program; then
	step "build without a window" scripts/cli.sh
	step "build with the window" build_window "$BINARY"
	step "vet of the window" vet_window
	step "end to end in the real window" scripts/e2e.sh
fi

echo "== all steps: $((SECONDS - begin)) s"
"$testlog" -total build/test/*.count
