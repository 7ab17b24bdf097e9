#!/usr/bin/env bash
# Measures: the Go benchmarks in bench/, most of them a few times, and then one table with the median of every figure,
# ratios first (build/bench-medians.txt). docs/BENCHMARKS.md tells what they mean. A peer that is not installed
# (LibreOffice, openpyxl, typst) is named and left out; typst is fetched into build/typst where npm is.
#
#   scripts/bench.sh [PATTERN]      COUNT=10 repeats more often
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
scripts/setup.sh test
mkdir -p build
build_window "$BINARY"
CGO_ENABLED=1 go build -tags "$WINDOW_TAGS" -o build/barewindow ./bench/barewindow
scripts/cli.sh
CGO_ENABLED=0 go build -o build/peak ./bench/peak
typst=@myriaddreamin/typst-ts-node-compiler
if command -v npm >/dev/null && [ ! -d "build/typst/node_modules/$typst" ]; then
	npm install --silent --no-audit --no-fund --no-save --prefix build/typst "$typst@0.7.0" || true # named by the benchmark
fi
export SAMENSPEL_BINARY=$PWD/$BINARY SAMENSPEL_BARE=$PWD/build/barewindow
export SAMENSPEL_CLI=$PWD/build/samenspel-cli SAMENSPEL_PEAK=$PWD/build/peak
load() { cut -d' ' -f1 /proc/loadavg; }
before=$(load)
CGO_ENABLED=0 scripts/xvfb.sh go test -tags "$HEADLESS_TAGS,bench" -run '^$' -bench "${1:-.}" -count "${COUNT:-3}" \
	-timeout 60m ./bench/... | tee build/bench.txt

echo
awk '
	/NOT INSTALLED|NOT MEASURED/ { sub(/^ *[^ ]*: /, ""); if (!noted[$0]++) notes[++count] = $0; next }
	$1 !~ /^Benchmark/ || NF < 4 { next }
	{
		name = $1
		sub(/^Benchmark/, "", name)
		sub(/-[0-9]+$/, "", name)
		if (!(name in figures)) names[++benchmarks] = name
		for (i = 3; i < NF; i += 2) {
			figure = $(i + 1)
			if (!((name, figure) in seen)) list[name, ++figures[name]] = figure
			values[name, figure, ++seen[name, figure]] = $i + 0
		}
	}
	function show(name, figure,    i, j, n, t, sorted) {
		n = seen[name, figure]
		for (i = 1; i <= n; i++) {
			t = values[name, figure, i]
			for (j = i; j > 1 && sorted[j - 1] > t; j--) sorted[j] = sorted[j - 1]
			sorted[j] = t
		}
		printf "%-24s %-32s %10.4g %10.4g %10.4g %5d\n", name, figure, sorted[int((n + 1) / 2)], sorted[1], sorted[n], n
	}
	END {
		printf "%-24s %-32s %10s %10s %10s %5s\n", "benchmark", "figure", "median", "least", "most", "runs"
		for (b = 1; b <= benchmarks; b++) {
			name = names[b]
			for (f = 1; f <= figures[name]; f++) if (list[name, f] ~ /^times-/) show(name, list[name, f])
			for (f = 1; f <= figures[name]; f++) if (list[name, f] !~ /^times-/) show(name, list[name, f])
		}
		for (i = 1; i <= count; i++) print notes[i]
	}' build/bench.txt | tee build/bench-medians.txt
echo "Load of this machine before $before, after $(load)" | tee -a build/bench-medians.txt
