# What the audit tests share: a PostgreSQL of their own, since they alter what must never be altered. Sourced
# by run.sh. shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154
. tests/place.sh

audit_make() {
	place_make && postgres_make && parvis migrate || return 1
	cp "$CHECK_BUILD/tests/audit/load" "$CHECK_WORK/bin/load" && chmod a+rx "$CHECK_WORK/bin/load"
}
audit_stop() {
	[ -n "$CHECK_WORK" ] || return
	[ ! -e "$CHECK_WORK/seal.pid" ] || seal_end KILL
	[ ! -d "$CHECK_WORK/pg" ] || as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m immediate -w stop
	rm -rf "$CHECK_WORK"
}

# Ends the running sequencer: seal_end TERM or KILL. Its own exit code.
seal_end() {
	pid=$(cat "$CHECK_WORK/seal.pid"); rm "$CHECK_WORK/seal.pid"
	kill "-$1" "$pid" && ended "$pid" 20 && wait "$pid" 2>/dev/null
}
load() { (CHECK_BINARY=$CHECK_WORK/bin/load && parvis_exec "$@"); }
# SQL as the superuser of the cluster: the enemy who holds the database.
enemy() { as_user "$PG/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d \
	"host=$CHECK_WORK/socket dbname=parvis user=postgres" -c "$1"; }
sealed() { enemy 'select coalesce(max(size), 0) from audit.checkpoint'; }

part=audit
. tests/say.sh

# expect CODE "sentence" command…: the command ends with this code. What it said is in $CHECK_WORK/said.
expect() {
	wanted=$1 sentence=$2; shift 2
	"$@" >"$CHECK_WORK/said" 2>&1; code=$?
	if [ "$code" -eq "$wanted" ]; then say ok "$sentence"; return; fi
	say FAIL "$sentence (ended with $code instead of $wanted)"
	sed 's/^/     /' "$CHECK_WORK/said" | head -20
}
# mentions "words" "sentence": the last command said them.
mentions() { if grep -q "$1" "$CHECK_WORK/said"; then say ok "$2"; else say FAIL "$2"
	sed 's/^/     /' "$CHECK_WORK/said" | head -20; fi; }
