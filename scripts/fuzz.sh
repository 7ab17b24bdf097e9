#!/usr/bin/env bash
# Runs every fuzz test of the project in turn, each for a while (1 minute if nothing else is asked). An input that makes
# one fail is kept by Go in the folder testdata/fuzz beside the test, where every later `go test` reads it: mend the
# fault and commit that file with it.
#
#   scripts/fuzz.sh [PATTERN]      FUZZTIME=10m takes longer for each; PATTERN chooses by name
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
export CGO_ENABLED=0
failed=() found=0
while IFS=: read -r file name; do
	[[ $name =~ ${1:-.} ]] || continue
	found=$((found + 1))
	package=./$(dirname "$file")
	echo "== $name in $package, ${FUZZTIME:-1m}"
	# Left alone, Go spends a minute on shortening each input that tells it something; a file of SQLite takes it all.
	go test -tags "$HEADLESS_TAGS" -run '^$' -fuzz "^$name\$" -fuzztime "${FUZZTIME:-1m}" -fuzzminimizetime 100x \
		"$package" || failed+=("$name")
done < <(git grep --untracked -o '^func Fuzz[A-Za-z0-9_]*' -- '*_test.go' | sed 's/:func /:/')

if [ "$found" -eq 0 ]; then
	echo "no fuzz test fits ${1:-.}" >&2
	exit 1
fi
if [ ${#failed[@]} -gt 0 ]; then
	echo "== failed: ${failed[*]}; what made them fail is in testdata/fuzz beside each" >&2
	exit 1
fi
echo "== $found fuzz tests, none failed"
