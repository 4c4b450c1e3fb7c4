#!/bin/sh
# Memory that ends at any moment, on a database of its own: tests/memory/run.sh [WORDS of a scenario], with
# BUILD=folder of a build that has tests/memory/exhausted.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${CHECK_BUILD:-${BUILD:-build/check}}
. tests/place.sh
. tests/cut/cuts.sh

stop() {
	[ ! -d "$CHECK_WORK/pg" ] || as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m immediate -w stop
	[ -n "$KEEP" ] && echo "kept: $CHECK_WORK" || rm -rf "$CHECK_WORK"
}
place_make
trap stop EXIT
trap 'exit 1' INT TERM
cp "$CHECK_BUILD/tests/memory/exhausted" "$CHECK_WORK/bin/exhausted" && chmod a+rx "$CHECK_WORK/bin/exhausted"
{ postgres_make && parvis migrate && parvis demo; } >"$CHECK_WORK/said" 2>&1 ||
	{ cat "$CHECK_WORK/said"; echo 'FAIL memory: no database to test with'; exit 1; }
(CHECK_BINARY=$CHECK_WORK/bin/exhausted && parvis_exec "$@") 2>"$CHECK_WORK/stderr"
ended_with=$?
part=memory
. tests/say.sh
[ -n "$1" ] || cut_tests requests stderr # here, since there are people and no server that writes too
if [ "$ended_with" -ne 0 ] ||
	grep -qE 'ERROR: (Address|Leak)Sanitizer|runtime error:|Assertion' "$CHECK_WORK/stderr"; then
	grep -vE ' request n=|out_of_memory|database_(away|lost)|statement_failed|seal_|job_failed|purge' \
		"$CHECK_WORK/stderr" | tail -60
	echo "FAIL memory: it ended with $ended_with, or the sanitizers spoke"
	exit 1
fi
