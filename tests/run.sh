#!/bin/sh
# The whole suite: tests/run.sh [fast | PART…]. Its own PostgreSQL, state and ports, so that it runs beside `make run`.
# Ends with one line "N passed, N failed, N skipped" and an exit code that says the same. tests/README.md describes the parts.
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
*) parts=$* BUILD=${BUILD:-build/check} SANITIZE=${SANITIZE-address,undefined} stories=${STORIES:-[0-8]* 9[0-8]*} ;;
esac
CHECK_FLAGS=$([ -n "$SANITIZE" ] && echo '-O1 -g' || echo '-O2 -g')
results=$(mktemp)

# run LABEL COMMAND…: a part of the suite. Its lines ok, FAIL and skip are counted; one that ends badly without saying FAIL, or that
# says nothing at all, has failed too.
run() {
	label=$1 began=$(date +%s); shift
	echo "== $label"
	{ "$@" 2>&1; echo $? > "$results.code"; } | tee "$results.part"
	code=$(cat "$results.code")
	if [ "$code" != 0 ] && ! grep -q '^FAIL' "$results.part"; then echo "FAIL $label: ended with $code" | tee -a "$results.part"; fi
	if ! grep -qE '^(ok|FAIL|skip) ' "$results.part"; then echo "FAIL $label: said nothing" | tee -a "$results.part"; fi
	cat "$results.part" >> "$results"
	echo "   $label took $(($(date +%s) - began)) s"
}
script() { timeout --foreground -k 10 "${LIMIT:-900}" sh "$@"; } # what hangs has failed
scripts() { for script in "$@"; do [ -e "$script" ] && { sh "$script" || echo "$?" > "$results.bad"; }; done; [ ! -e "$results.bad" ] || { rm -f "$results.bad"; return 1; }; }

chosen() { for pattern in "$@"; do ls tests/stories/*/$pattern.story; done | sort -t / -k 4; } # by their numbers
play() { "$BUILD/tests/story" --at "$CHECK_AT" --origin "$CHECK_ORIGIN" --password-file "$CHECK_PASSWORD_FILE" "$@"; }

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
		sed -n -e '/^== what failed/q' -e '/^FAIL /s/$/ (beside)/' -e '/^\(ok\|FAIL\|skip\) /p' "$output" \
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
	passed=$(grep -c '^ok ' "$results"); failed=$(grep -c '^FAIL' "$results"); skipped=$(grep -c '^skip ' "$results")
	[ "$failed" -eq 0 ] || { echo "== what failed"; grep '^FAIL' "$results"; }
	[ -n "$KEEP" ] && echo "kept: $CHECK_WORK" || rm -rf "$CHECK_WORK"
	rm -f "$results" "$results".*
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" -eq 0 ] && exit 0 || exit 1
}
trap finish EXIT
trap 'beside_kill; beside_running=""; exit 1' INT TERM

echo "== build ($BUILD${SANITIZE:+, $SANITIZE})"
if ! make -s -j"$(nproc)" -f tests/tests.mk BUILD="$BUILD" SANITIZE="$SANITIZE" CFLAGS="$CHECK_FLAGS" all tests; then
	echo "FAIL build" | tee -a "$results"
	exit 1
fi
place_make

for one in $parts; do
	case $one in
	unit) run unit "$BUILD/tests/unit/run" ;;
	beside) beside_start ;;
	fuzz) run fuzz script tests/fuzz/run.sh ;;
	*) place_start || { echo "FAIL the server does not start" | tee -a "$results"; exit 1; } ;;
	esac
	case $one in
	promises) run promises scripts tests/promises/*.sh ;;
	stories) run stories play $(chosen $stories) ;;
	last) run 'stories that change things for everybody' play $(chosen '99*') ;;
	answers) run answers script tests/stories/seen.sh ;;
	matrix) run matrix script tests/matrix/run.sh ;;
	speed) run speed script tests/browser/run.sh screens/budgets.test.js ;; # first and alone: times are measured, on the demonstration as it begins
	looks) run looks script tests/browser/run.sh looks ;;
	# with a server of its own, mostly waiting
	killed) run killed script tests/browser/run.sh screens/killed.test.js ;;
	raw | sql | audit | rights | memory | commands | browser) for script in tests/"$one"/run.sh; do [ -e "$script" ] && run "$one" script "$script"; done ;;
	ledger) run ledger script tests/ledger/run.sh ;;
	sheets) LIMIT=3600 run sheets script tests/browser/sheets/run.sh ;;
	esac
done
