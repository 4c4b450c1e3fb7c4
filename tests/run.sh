#!/bin/sh
# The whole suite: tests/run.sh [fast | PART…]. Its own PostgreSQL, state and ports, so that it runs beside `make run`.
# Ends with one line "N passed, N failed, N skipped" and an exit code that says the same. tests/README.md describes the parts.
cd "$(dirname "$0")/.." || exit 1
. tests/place.sh

mode=${1:-all}
case $mode in
fast) parts='unit promises stories' BUILD=${BUILD:-build} SANITIZE='' stories='1*' ;;
all) parts='unit promises stories matrix raw sql audit rights commands browser last' BUILD=${BUILD:-build/check} SANITIZE=address,undefined stories='[0-8]* 9[0-8]*' ;;
*) parts=$* BUILD=${BUILD:-build/check} SANITIZE=${SANITIZE-address,undefined} stories=${STORIES:-[0-8]* 9[0-8]*} ;;
esac
CHECK_FLAGS=$([ -n "$SANITIZE" ] && echo '-O1 -g' || echo '-O2 -g')
results=$(mktemp)

# Runs a part; counts its lines ok, FAIL and skip. A part that fails without saying FAIL has failed all the same.
part() {
	label=$1; shift
	echo "== $label"
	"$@" 2>&1 | tee "$results.part"; code=$(cat "$results.code" 2>/dev/null)
	cat "$results.part" >> "$results"
}
# The exit code of the left side of a pipe, as POSIX sh has no pipefail.
noted() { "$@"; code=$?; echo "$code" > "$results.code"; if [ $code -ne 0 ] && [ "$1" != make ]; then echo "note $* ended with $code"; fi; }
judge() { # a part that ended badly without a FAIL line, or without any line, is a failure
	if [ "$(cat "$results.code")" != 0 ] && ! grep -q '^FAIL' "$results.part"; then echo "FAIL $1: ended with $(cat "$results.code")" | tee -a "$results"; fi
	if ! grep -qE '^(ok|FAIL|skip) ' "$results.part"; then echo "FAIL $1: said nothing" | tee -a "$results"; fi
}
run() { label=$1; shift; part "$label" noted "$@"; judge "$label"; }
scripts() { for script in "$@"; do [ -e "$script" ] && { sh "$script" || echo "$?" > "$results.bad"; }; done; [ ! -e "$results.bad" ] || { rm -f "$results.bad"; return 1; }; }

play() { "$BUILD/tests/story" --at "$CHECK_AT" --origin "$CHECK_ORIGIN" --password-file "$CHECK_PASSWORD_FILE" "$@"; }

finish() {
	trap - EXIT INT TERM
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
trap 'exit 1' INT TERM

echo "== build ($BUILD${SANITIZE:+, $SANITIZE})"
if ! make -s -j"$(nproc)" -f tests/tests.mk BUILD="$BUILD" SANITIZE="$SANITIZE" CFLAGS="$CHECK_FLAGS" all tests; then
	echo "FAIL build" | tee -a "$results"
	exit 1
fi
place_make

for one in $parts; do
	case $one in
	unit) run unit "$BUILD/tests/unit/run" ;;
	*) place_start || { echo "FAIL the server does not start" | tee -a "$results"; exit 1; } ;;
	esac
	case $one in
	promises) run promises scripts tests/promises/*.sh ;;
	stories) run stories play $(for pattern in $stories; do ls tests/stories/$pattern.story; done) ;;
	last) run 'stories that change things for everybody' play tests/stories/99*.story ;;
	matrix) run matrix sh tests/matrix/run.sh ;;
	raw | sql | audit | rights | commands | browser) for script in tests/"$one"/run.sh; do [ -e "$script" ] && run "$one" sh "$script"; done ;;
	ledger) run ledger sh tests/ledger/run.sh ;;
	esac
done
