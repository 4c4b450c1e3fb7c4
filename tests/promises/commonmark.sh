#!/bin/sh
# The examples of CommonMark's specification, as texts that people type: none loses a word, and those that we
# show otherwise are listed with the reason, section by section, in tests/commonmark/differences.tsv. The
# specification comes with the packages of tests/browser.
. tests/promise.sh

spec=tests/browser/node_modules/commonmark-spec/spec.txt read=${CHECK_BUILD:-build}/tests/commonmark/read
[ -f $spec ] || { echo "skip promise: the examples of CommonMark are not installed (npm ci in tests/browser)"
	exit 0; }
[ -x "$read" ] || { echo "skip promise: the examples of CommonMark need the program that reads them"; exit 0
	}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
"$read" $spec >"$work/all" || echo "fault: it ended with $?" >>"$work/all"
awk -F '\t' '{ n = split($3, numbers, " "); for (i = 1; i <= n; i++) print numbers[i] " " $1 }' \
	tests/commonmark/differences.tsv | sort >"$work/listed"
grep -E '^[0-9]+ [A-Z]' "$work/all" | sort >"$work/found"

control "an example that is shown otherwise" \
	"$(echo '0 Nowhere' | sort - "$work/found" | comm -3 - "$work/listed")"
promise "no word of CommonMark's 652 examples vanishes" \
	"$(grep '^fault' "$work/all"; grep -qx '652 examples' "$work/all" || echo 'not all were read')"
promise "those that are shown otherwise are listed, with the reason" "$(comm -3 "$work/found" "$work/listed")"
echo "note $(wc -l <"$work/found") of 652 examples of CommonMark are shown otherwise"
exit $promise_failed
