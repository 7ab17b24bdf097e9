#!/usr/bin/env bash
# Measures: the Go benchmarks in bench/, each a few times, and then the median of every figure. docs/BENCHMARKS.md
# tells what they mean. A peer that is not installed (LibreOffice, openpyxl) is named and left out.
#
#   scripts/bench.sh [PATTERN]      COUNT=10 repeats more often
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
scripts/setup.sh test
mkdir -p build
build_window "$BINARY"
export SAMENSPEL_BINARY=$PWD/$BINARY
CGO_ENABLED=0 scripts/xvfb.sh go test -tags "$HEADLESS_TAGS,bench" -run '^$' -bench "${1:-.}" -count "${COUNT:-3}" \
	-timeout 60m ./bench/... | tee build/bench.txt

echo
echo "Medians:"
awk '
	$1 !~ /^Benchmark/ || NF < 4 { next }
	{
		for (i = 3; i < NF; i += 2) {
			key = sprintf("%-38s %-34s", $1, $(i + 1))
			if (!(key in seen)) order[++keys] = key
			values[key, ++seen[key]] = $i
		}
	}
	END {
		for (k = 1; k <= keys; k++) {
			key = order[k]
			n = seen[key]
			for (i = 1; i <= n; i++) list[i] = values[key, i] + 0
			for (i = 2; i <= n; i++)
				for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
			printf "%s %12.4g\n", key, list[int((n + 1) / 2)]
		}
	}' build/bench.txt | tee build/bench-medians.txt
echo "Load of this machine now: $(uptime | sed 's/.*average/average/')"
