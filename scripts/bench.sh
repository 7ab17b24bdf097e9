#!/usr/bin/env bash
# Measures: the Go benchmarks in bench/, each five times. docs/BENCHMARKS.md tells what they mean.
#
#   scripts/bench.sh [PATTERN]
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
if [ ! -d bench ]; then
	echo "no benchmarks yet (bench/)"
	exit 0
fi
scripts/setup.sh test
mkdir -p build
build_window "$BINARY"
export SAMENSPEL_BINARY=$PWD/$BINARY
CGO_ENABLED=0 scripts/xvfb.sh go test -tags "$HEADLESS_TAGS,bench" -run '^$' -bench "${1:-.}" -benchmem -count "${COUNT:-5}" \
	-timeout 60m ./bench/... | tee build/bench.txt
