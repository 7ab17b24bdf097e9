#!/usr/bin/env bash
# Drives the real window under Xvfb as a user would: see e2e/. Builds the program first.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
if [ ! -d e2e ]; then
	echo "  no scenarios yet (e2e/)"
	exit 0
fi
mkdir -p build/test
build_window "$BINARY"
testlog=build/test/testlog
[ -x "$testlog" ] || (cd tools && CGO_ENABLED=0 go build -o "../$testlog" ./testlog)

export SAMENSPEL_BINARY=$PWD/$BINARY
export CGO_ENABLED=0
# shellcheck disable=SC2016 # the inner shell reads these
scripts/xvfb.sh bash -o pipefail -c 'go test -json -vet=off -count 1 -timeout 10m -tags e2e ./e2e/... |
	"$0" -count build/test/e2e.count' "$testlog"
