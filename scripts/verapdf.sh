#!/usr/bin/env bash
# Asks veraPDF, the reference, whether our documents are PDF/UA-1 and PDF/A-2a, or PDF/A-3a with a file inside: the
# example, each kind of document, an empty agreement, 400 pages, and 200 documents of hostile text. Maven fetches it once.
# Where Java, Maven or veraPDF cannot be had this says so and is no failure; a document that does not pass is one.
#
#   scripts/verapdf.sh           a table of verdicts (docs/CONFORMANCE.md keeps one, dated)
#   scripts/verapdf.sh short     the same, without the 400 pages and with fewer hostile ones, as make test does
#   scripts/verapdf.sh faults    what veraPDF says of documents with one fault each, for comparison with our own checker
source "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
version=1.30.2
folder=build/verapdf
jar=$folder/cli-$version.jar
corpus=$PWD/$folder/corpus

not_run() {
	echo "veraPDF NOT RUN: $1. Our own checker (export/pdf/check) judged the documents alone."
	exit 0
}

fetch() {
	[ -s "$jar" ] && return
	command -v mvn >/dev/null || not_run "Maven is not there to fetch it"
	mkdir -p "$folder"
	timeout 300 mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
		-Dartifact=org.verapdf.apps:cli:$version -DoutputDirectory="$folder" >"$folder/maven.log" 2>&1 ||
		not_run "Maven cannot fetch org.verapdf.apps:cli:$version ($folder/maven.log)"
}

# make_corpus [go test options]: all documents, in folders by their level and group.
make_corpus() {
	rm -rf "$corpus"
	SAMENSPEL_CORPUS=$corpus CGO_ENABLED=0 go test -count=1 -vet=off -tags "$HEADLESS_TAGS" "$@" \
		-run '^(TestConformance|TestMutations)$' ./export/pdf >"$folder/corpus.log" || {
		cat "$folder/corpus.log"
		echo "the documents were not made, or our own checker finds faults"
		return 1
	}
}

# judge FLAVOUR FILE…: one line a file and flavour, "PASS file flavour". Flavour 0 takes those that the file claims.
judge() {
	local flavour=$1
	shift
	java -XX:+UseSerialGC -jar "$jar" --flavour "$flavour" --format text --loglevel 0 --verbose "$@" || [ $? -eq 1 ]
}

# judge_all judges the whole corpus, in as many parts at once as there are processors.
judge_all() {
	local parts part pids=()
	parts=$(nproc)
	rm -f "$folder"/verdicts.*
	for ((part = 0; part < parts; part++)); do
		local files=()
		mapfile -t files < <(find "$corpus/2a" "$corpus/3a" -name '*.pdf' -printf '%s %p\n' | sort -rn |
			awk -v parts="$parts" -v part="$part" 'NR % parts == part { print $2 }')
		judge 0 "${files[@]}" >"$folder/verdicts.$part" &
		pids+=($!)
	done
	for part in "${pids[@]}"; do
		wait "$part" || return
	done
}

# count prints how many documents of each group pass, per flavour; it fails when one does not pass or was not judged.
count() {
	{
		find "$corpus/2a" "$corpus/3a" -name '*.pdf' -printf 'WANT %p ua1\n'
		find "$corpus/2a" -name '*.pdf' -printf 'WANT %p 2a\n'
		find "$corpus/3a" -name '*.pdf' -printf 'WANT %p 3a\n'
		cat "$folder"/verdicts.*
	} | awk -v corpus="$corpus/" '
		$1 == "WANT" { wanted[$2 " " $3] = 1 }
		$1 == "PASS" { passed[$2 " " $3] = 1 }
		END {
			for (pair in wanted) {
				split(substr(pair, length(corpus) + 1), at, /[\/ ]/)
				row = sprintf("| %-8s| %-9s|", at[2], at[4])
				total[row]++
				if (pair in passed) good[row]++; else { bad++; print "FAIL " pair > "/dev/stderr" }
			}
			for (row in total) printf "%s %9d | %6d |\n", row, total[row], good[row] | "sort"
			close("sort")
			exit bad > 0
		}' >"$folder/counts" || {
		grep --no-filename -v '^PASS' "$folder"/verdicts.* | sort -u | head -40
		cat "$folder/counts"
		return 1
	}
}

faults() {
	local level
	for level in 2a 3a; do
		judge ua1 "$corpus/faults/$level"/*.pdf
		judge "$level" "$corpus/faults/$level"/*.pdf
	done | awk '
		$3 !~ /^(ua1|2a|3a)$/ { next }
		{ sub(".*/", "", $2); sub(".pdf", "", $2); names[$2]; if ($3 == "ua1") ua[$2] = $1; else archive[$2] = $1 }
		END {
			for (name in names) { seen += ua[name] ~ /FAIL/ || archive[name] ~ /FAIL/; all++
				printf "| %-26s| %s | %s |\n", name, ua[name], archive[name] | "sort" }
			close("sort")
			printf "veraPDF sees %d of %d faults\n", seen, all
		}'
}

command -v java >/dev/null || not_run "Java is not there"
fetch
java -jar "$jar" --version >/dev/null 2>&1 || not_run "this Java cannot run veraPDF $version"
case ${1:-} in
short) make_corpus -short ;;
faults)
	make_corpus -short
	faults
	exit
	;;
*) make_corpus ;;
esac

# The same documents and the same veraPDF give the same verdicts.
judged="$version $(find "$corpus/2a" "$corpus/3a" -name '*.pdf' -print0 | sort -z | xargs -0 sha256sum | sha256sum)"
if [ "$(cat "$folder/passed" 2>/dev/null)" = "$judged" ]; then
	echo "the documents are as they were when they passed"
else
	rm -f "$folder/passed"
	judge_all
	count
	echo "$judged" >"$folder/passed"
fi
echo "veraPDF $version, $(java -version 2>&1 | head -1)"
echo "| group   | flavour  | documents | passed |"
echo "|---------|----------|-----------|--------|"
cat "$folder/counts"
