#!/bin/sh
# The whole suite: tests/run.sh [fast | PART…]. Its own PostgreSQL, state and ports, so that it runs beside
# `make run`. Ends with one line "N passed, N failed, N skipped" and an exit code that says the same.
# tests/README.md describes the parts.
cd "$(dirname "$0")/.." || exit 1
. tests/place.sh

mode=${1:-all}
case $mode in
fast) parts='unit promises stories' BUILD=${BUILD:-build} SANITIZE='' stories='1*' ;;
all)
	parts='speed beside promises browser stories matrix raw sql last answers'
	beside='looks rights commands|unit audit memory fuzz killed'
	BUILD=${BUILD:-build/check} SANITIZE=address,undefined stories='[0-8]* 9[0-8]*'
	;;
*) parts=$* BUILD=${BUILD:-build/check} SANITIZE=${SANITIZE-address,undefined} \
	stories=${STORIES:-[0-8]* 9[0-8]*} ;;
esac
CHECK_FLAGS=$([ -n "$SANITIZE" ] && echo '-O1 -g' || echo '-O2 -g')
results=$(mktemp)

# run LABEL COMMAND…: a part of the suite. Its lines ok, FAIL and skip are counted; one that ends badly
# without saying FAIL, or that says nothing at all, has failed too.
run() {
	label=$1 began=$(date +%s); shift
	echo "== $label"
	{ "$@" 2>&1; echo $? > "$results.code"; } | tee "$results.part"
	code=$(cat "$results.code")
	if [ "$code" != 0 ] && ! grep -q '^FAIL' "$results.part"; then
		echo "FAIL $label: ended with $code" | tee -a "$results.part"
	fi
	if ! grep -qE '^(ok|FAIL|skip) ' "$results.part"; then
		echo "FAIL $label: said nothing" | tee -a "$results.part"
	fi
	cat "$results.part" >> "$results"
	echo "   $label took $(($(date +%s) - began)) s (usually $usual)"
}
script() { timeout --foreground -k 10 "${LIMIT:-900}" sh "$@"; } # what hangs has failed
scripts() { for script in "$@"; do [ -e "$script" ] && { sh "$script" || echo "$?" > "$results.bad"; }; done
	[ ! -e "$results.bad" ] || { rm -f "$results.bad"; return 1; }; }

# by their numbers
chosen() { for pattern in "$@"; do ls tests/stories/*/$pattern.story; done | sort -t / -k 4; }
play() {
	"$BUILD/tests/story" --at "$CHECK_AT" --origin "$CHECK_ORIGIN" \
		--password-file "$CHECK_PASSWORD_FILE" "$@"
}

# The parts: how many seconds each takes as a rule on two cores under the sanitizers, beside others; after how
# many what hangs has failed (a script); what plays it. speed comes first and alone, as times are measured on
# the demonstration as it begins; killed has a server of its own and mostly waits; last changes things for
# everybody.
part_of() {
	awk -v part="$1" '$1 == part { sub(/^[^ ]+ +/, ""); print }' <<-'END'
	unit      130  900   "$BUILD/tests/unit/run"
	promises   45  900   scripts tests/promises/*.sh
	stories   130  900   play $(chosen $stories)
	last        2  900   play $(chosen '99*')
	answers     2  900   script tests/stories/seen.sh
	matrix     45  900   script tests/matrix/run.sh
	raw        20  900   script tests/raw/run.sh
	sql        35  900   script tests/sql/run.sh
	audit     140  900   script tests/audit/run.sh
	rights    120  900   script tests/rights/run.sh
	memory     55  900   script tests/memory/run.sh
	commands   60  900   script tests/commands/run.sh
	fuzz      150  900   script tests/fuzz/run.sh
	speed      65  900   script tests/browser/run.sh screens/budgets.test.js
	browser   390  900   script tests/browser/run.sh
	looks     430  900   script tests/browser/run.sh looks
	killed    100  900   script tests/browser/run.sh screens/killed.test.js
	ledger    290  900   script tests/ledger/run.sh
	sheets    600  3600  script tests/browser/sheets/run.sh
	END
}

# Two thirds of the suite run beside the rest, each in a place of its own: their lines come when all are done.
beside_start() {
	IFS='|'; set -- $beside; unset IFS
	for group in "$@"; do
		SANITIZE=$SANITIZE BUILD=$BUILD sh tests/run.sh $group >"$results.beside.$#" 2>&1 &
		beside_running="$beside_running $!:$results.beside.$#"; shift
	done
}
beside_end() {
	for one in $beside_running; do
		wait "${one%%:*}"; code=$?; output=${one#*:}
		cat "$output"
		sed -n -e '/^== what failed/q' -e '/^FAIL /s/$/ (beside)/' -e '/^\(ok\|FAIL\|skip\) /p' \
			"$output" \
			>>"$results"
		[ "$code" = 0 ] || grep -q '^FAIL' "$output" ||
			echo "FAIL beside: ended with $code" | tee -a "$results"
	done
}
beside_kill() { for one in $beside_running; do kill "${one%%:*}"; done; }

finish() {
	trap - EXIT INT TERM
	beside_end
	place_stop
	if [ -e "$CHECK_WORK/serve.log" ]; then
		echo "== sanitizers and the server's log"
		place_verdict | tee -a "$results"
	fi
	passed=$(grep -c '^ok ' "$results"); failed=$(grep -c '^FAIL' "$results")
	skipped=$(grep -c '^skip ' "$results")
	[ "$failed" -eq 0 ] || { echo "== what failed"; grep '^FAIL' "$results"; }
	[ -n "$KEEP" ] && echo "kept: $CHECK_WORK" || rm -rf "$CHECK_WORK"
	rm -f "$results" "$results".*
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" -eq 0 ] && exit 0 || exit 1
}
trap finish EXIT
trap 'beside_kill; beside_running=""; exit 1' INT TERM

echo "== build ($BUILD${SANITIZE:+, $SANITIZE})"
if ! make -s -j"$(nproc)" -f tests/tests.mk BUILD="$BUILD" SANITIZE="$SANITIZE" CFLAGS="$CHECK_FLAGS" all \
	tests; then
	echo "FAIL build" | tee -a "$results"
	exit 1
fi
place_make

# Those with a place of their own, or none: they need no server that runs.
alone=' unit fuzz beside '
for one in $parts; do
	case $alone in *" $one "*) ;; *)
		place_start || { echo "FAIL the server does not start" | tee -a "$results"; exit 1; } ;;
	esac
	if [ "$one" = beside ]; then beside_start; continue; fi
	row=$(part_of "$one")
	[ -n "$row" ] || { echo "FAIL there is no part $one" | tee -a "$results"; continue; }
	set -- $row
	usual=$1 limit=$2; shift 2
	eval "LIMIT=$limit run $one $*"
done
