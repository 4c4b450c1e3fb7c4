#!/bin/sh
# Kills the server, the sequencer and PostgreSQL again and again while writers keep a ledger, then the two controls that must
# fail: without synchronous commits something is lost, without idempotency keys something is doubled. KILLS=20 of each.
. tests/place.sh
KILLS=${KILLS:-20}
stop=$CHECK_WORK/ledger.stop
failed=0
PARVIS_MORE=$no_limits # a few writers write as much as a company

a_moment() { perl -e 'select undef, undef, undef, 0.1 + rand 0.5'; }
killed() { pid=$(cat "$CHECK_WORK/$1.pid"); kill -9 "$pid"; ended "$pid" 5; }

kill_serve() { killed serve; serve_start; answers 20 || echo "FAIL ledger: the server did not come back"; }
kill_seal() { killed seal; seal_start; }
kill_postgres() {
	kill -9 "$(head -1 "$CHECK_WORK/pg/postmaster.pid")"
	tries=0
	until postgres_start 2>/dev/null; do # the last backends still hold the shared memory for a moment
		tries=$((tries + 1)); [ "$tries" -lt 50 ] || { echo "FAIL ledger: PostgreSQL did not come back"; return; }
		sleep 0.2
	done
	answers 20 || echo "FAIL ledger: the server did not find PostgreSQL again"
}

# under MODE COUNT VICTIM…: kills each victim COUNT times while the writers write
under() {
	mode=$1 kills=$2; shift 2
	rm -f "$stop"
	"$CHECK_BUILD/tests/ledger/ledger" "$mode" "$stop" > "$CHECK_WORK/ledger.$mode" & writers=$!
	sleep 3
	for victim in "$@"; do
		done_kills=0
		while [ "$done_kills" -lt "$kills" ]; do a_moment; "kill_$victim"; done_kills=$((done_kills + 1)); done
		echo "     $mode: $victim was killed $done_kills times"
	done
	a_moment
	: > "$stop"
	wait $writers || failed=1
	cat "$CHECK_WORK/ledger.$mode"
}

kill_serve
under hold "$KILLS" serve seal postgres
under double 8 serve
psql -X -q -d "host=$CHECK_WORK/socket dbname=postgres user=postgres" -c 'alter system set synchronous_commit = off' -c 'select pg_reload_conf()' >/dev/null
under lose 6 postgres
psql -X -q -d "host=$CHECK_WORK/socket dbname=postgres user=postgres" -c 'alter system reset synchronous_commit' -c 'select pg_reload_conf()' >/dev/null
exit $failed
