#!/bin/sh
# Data rights, executed: an archive holds every accessible value of a person and nobody else's; jobs survive;
# what is over goes. tests/rights/run.sh, with BUILD=folder of a build. Its own PostgreSQL. Ends with "N
# passed, N failed".
cd "$(dirname "$0")/../.." || exit 1
BUILD=${CHECK_BUILD:-${BUILD:-build}}
. tests/place.sh
. tests/rights/archive.sh
. tests/rights/jobs.sh
. tests/cut/cuts.sh

part=rights
. tests/say.sh
ask() { as_user "$PG/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d \
	"host=$CHECK_WORK/socket dbname=parvis user=postgres" "$@"; }
query() { ask -c "$1"; }
# Runs the jobs until a query answers t, at most 20 seconds or the fifths of a second given.
work_until() {
	parvis_exec work >>"$CHECK_WORK/work.log" 2>&1 & work_pid=$!
	count=0
	until [ "$(query "$1")" = t ] || [ $count -ge "${2:-100}" ]; do count=$((count + 1)); sleep 0.2; done
	reached=$count # ended() counts too
	kill -TERM "$work_pid"; ended "$work_pid" 10 ||
		{ kill -KILL "$work_pid"; say FAIL 'parvis work stops when asked'; }
	work_pid=''
	[ "$reached" -lt "${2:-100}" ]
}
stop() {
	trap - EXIT
	[ -z "$work_pid" ] || kill -KILL "$work_pid" 2>/dev/null
	[ ! -d "$CHECK_WORK/pg" ] || as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m immediate -w stop
	[ -n "$KEEP" ] || rm -rf "$CHECK_WORK"
}
work_pid=''
trap stop EXIT
trap 'exit 1' INT TERM
place_make && postgres_make && parvis migrate >/dev/null 2>&1 ||
	{ echo 'FAIL rights: no database to test with'; exit 1; }
${CC:-cc} -o "$CHECK_WORK/bin/unpack" tests/rights/unpack.c -larchive ||
	{ echo 'FAIL rights: unpack does not build'; exit 1; }
archive_tests
cut_tests jobs work.log
job_tests
if grep -E 'ERROR: (Address|Leak)Sanitizer|runtime error:|Assertion' "$CHECK_WORK/work.log"; then
	say FAIL 'the sanitizers are silent'; else say ok 'the sanitizers are silent'; fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
