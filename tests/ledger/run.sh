#!/bin/sh
# Kills the server, the sequencer, the worker of the jobs and PostgreSQL again and again while writers keep a
# ledger, and cuts their connections at statements that nobody chose; after each round a bundle of the log
# verifies. Then the two controls that must fail: without synchronous commits something is lost, without
# idempotency keys something is doubled. KILLS=15 of each.
. tests/place.sh
KILLS=${KILLS:-15}
stop=$CHECK_WORK/ledger.stop
cuts=$CHECK_WORK/ledger.cuts # while it is there, connections are cut
failed=0 bundles=0 once_more=0
PARVIS_MORE="$no_limits PARVIS_JOBS=0" # a few writers write as much as a company

fault() { echo "FAIL ledger: $1"; failed=1; }
direct() { (CHECK_SOCKET=$direct; parvis "$@"); } # past the one who cuts
query() {
	as_user "$PG/psql" -X -q -At -d "host=$CHECK_WORK/socket dbname=${2:-parvis} user=postgres" -c "$1"
}
a_moment() { perl -e 'select undef, undef, undef, 0.1 + rand 0.5'; }
killed() {
	pid=$(cat "$CHECK_WORK/$1.pid")
	! ended "$pid" 0 || fault "$1 had ended by itself"
	kill -9 "$pid"
	ended "$pid" 5
	wait "$pid" 2>/dev/null
}
counted() { cat "$cuts.count" 2>/dev/null || echo 0; }

# A server whose connection is cut while it starts ends with 69, and whoever started it starts it again:
# start.sh does, so do we.
until_it_answers() {
	tries=0
	until answers 1; do
		tries=$((tries + 1))
		[ "$tries" -lt 30 ] || { fault 'the server did not come back'; return; }
		if ended "$serve_pid" 0; then
			wait "$serve_pid"
			code=$?
			[ "$code" -eq 69 ] || fault "the server ended by itself with $code"
			once_more=$((once_more + 1))
			serve_start
		fi
	done
}
work_start() {
	parvis_exec work >>"$CHECK_WORK/work.log" 2>&1 & work_pid=$!
	echo $work_pid >"$CHECK_WORK/work.pid"
}

kill_serve() { killed serve; serve_start; until_it_answers; }
kill_seal() { killed seal; seal_start; }
kill_work() { # one that was killed is missed after ten minutes, which have passed now
	killed work
	query "update job set heartbeat_at = now() - interval '11 minutes' where state = 'running'"
	work_start
	until ! ended "$work_pid" 1; do once_more=$((once_more + 1)); wait "$work_pid"; work_start; done
}
kill_postgres() {
	kill -9 "$(head -1 "$CHECK_WORK/pg/postmaster.pid")"
	tries=0
	until postgres_start 2>/dev/null; do # the last backends still hold the shared memory for a moment
		tries=$((tries + 1)); [ "$tries" -lt 50 ] || { fault 'PostgreSQL did not come back'; return; }
		sleep 0.2
	done
	until_it_answers
}

bundle_verifies() {
	bundles=$((bundles + 1))
	if direct audit export "$CHECK_WORK/ledger-bundle-$bundles" &&
		direct audit verify "$CHECK_WORK/ledger-bundle-$bundles"; then
		return
	fi >"$CHECK_WORK/bundle.said" 2>&1
	tail -5 "$CHECK_WORK/bundle.said"; fault "the bundle after the kills of $1 does not verify"
}

# under MODE COUNT VICTIM…: kills each victim COUNT times while the writers write
under() {
	mode=$1 kills=$2; shift 2
	rm -f "$stop" "$stop.begun"
	"$CHECK_BUILD/tests/ledger/ledger" "$mode" "$stop" > "$CHECK_WORK/ledger.$mode" & writers=$!
	tries=0
	until [ -e "$stop.begun" ] || [ $tries -gt 300 ]; do tries=$((tries + 1)); sleep 0.1; done
	sleep 1
	before=$(counted)
	: >"$cuts"
	for victim in "$@"; do
		done_kills=0
		while [ "$done_kills" -lt "$kills" ]; do a_moment; "kill_$victim"
			done_kills=$((done_kills + 1)); done
		[ "$mode" = lose ] || bundle_verifies "$victim"
		echo "     $mode: $victim was killed $done_kills times," \
			"$(($(counted) - before)) connections cut by now"
	done
	a_moment
	rm -f "$cuts" # who does not know yet how it ended asks until they do
	: > "$stop"
	wait $writers || failed=1
	[ "$(counted)" -gt "$before" ] || fault "$mode: no connection was cut"
	cat "$CHECK_WORK/ledger.$mode"
}
setting() {
	query "alter system $1 synchronous_commit $2" postgres
	query 'select pg_reload_conf()' postgres >/dev/null
}

over() { rm -f "$cuts"; kill "$work_pid" "$cutting" 2>/dev/null; }
trap over EXIT
trap 'exit 1' INT TERM
direct=$CHECK_SOCKET CHECK_SOCKET="host=$CHECK_WORK/cut dbname=parvis"
mkdir -p -m 700 "$CHECK_WORK/cut" &&
	cp "$CHECK_BUILD/tests/ledger/cutting" "$CHECK_WORK/bin/" && chmod a+rx "$CHECK_WORK/bin/cutting"
[ "$(id -u)" -ne 0 ] || chown "$CHECK_USER" "$CHECK_WORK/cut"
(
	CHECK_BINARY=$CHECK_WORK/bin/cutting
	parvis_exec "$CHECK_WORK/cut" "$CHECK_WORK/socket" "$cuts"
) & cutting=$!
tries=0
until [ -S "$CHECK_WORK/cut/.s.PGSQL.5432" ] || [ $tries -gt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
work_start
kill_seal
kill_serve
under hold "$KILLS" serve seal work postgres
echo "     hold: $once_more processes lost their connection while they started, and were started again;" \
	"$bundles bundles verified"
under double 8 serve
setting set '= off'
under lose 6 postgres
setting reset ''
exit $failed
