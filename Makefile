# Samenspel. Each target is one script in scripts/; the scripts install the system packages they need.
.DEFAULT_GOAL := help
.PHONY: help run test fuzz verapdf bench screenshots ooxml cli package clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/^\([a-z]*\):.*## /make \1\t/' | expand -t 20

run: ## build, write the example agreement with its PDF and workbook, open the window on it
	@scripts/run.sh

test: ## format, vet, lint, all tests, race detector, the real window under Xvfb
	@scripts/test.sh

fuzz: ## look for inputs that make a fuzz test fail, a minute each (FUZZTIME=10m)
	@scripts/fuzz.sh

verapdf: ## judge our PDFs by veraPDF, where Java and Maven are (docs/CONFORMANCE.md)
	@scripts/verapdf.sh

bench: ## measure (docs/BENCHMARKS.md)
	@scripts/bench.sh

screenshots: ## take the pictures of docs/pictures
	@scripts/screenshots.sh

ooxml: ## let Microsoft's validator, exceljs, openpyxl and LibreOffice read the workbooks (docs/CONFORMANCE.md)
	@scripts/ooxml.sh

cli: ## build/samenspel-cli: the command line alone, one static file
	@scripts/cli.sh

package: ## build/package: a .deb and a .tar.xz with desktop entry, icon and file type
	@scripts/package.sh

clean: ## throw away all that was built
	rm -rf build
