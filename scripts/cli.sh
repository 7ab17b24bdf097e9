#!/usr/bin/env bash
# Builds build/samenspel-cli: the command line alone, one static file without C libraries and without a window.
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
CGO_ENABLED=0 go build -trimpath -tags "$HEADLESS_TAGS" -ldflags "-s -w $SET_VERSION" -o build/samenspel-cli .
