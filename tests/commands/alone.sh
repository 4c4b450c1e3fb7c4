#!/bin/sh
# A company of one administrator, and then of two: who acts alone, who is told, what waits for another
# person, and what is left to who runs the server. A database and a server of its own, in the cluster of the
# tests (place.sh).
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
[ -n "$CHECK_WORK" ] || { echo 'FAIL alone: run by tests/run.sh commands'; exit 1; }

port=$(free_port) failed=0
psql_as() {
	as_user "$PG/psql" -X -At -v ON_ERROR_STOP=1 -d "host=$CHECK_WORK/socket dbname=$1 user=$2" -c "$3"
}
sql() { psql_as alone parvis_owner "$1"; }
say() { echo "$1 alone: $2"; [ "$1" = ok ] || failed=1; }

as_user mkdir -m 700 "$CHECK_WORK/alone"
psql_as postgres postgres 'create database alone owner parvis_owner' >/dev/null
PARVIS_MORE="PARVIS_DATABASE=postgresql:///alone?host=$CHECK_WORK/socket&user=parvis_owner
	PARVIS_DATABASE_APP= PARVIS_DATABASE_SEQUENCER= PARVIS_DATABASE_AUDITOR=
	PARVIS_STATE=$CHECK_WORK/alone PARVIS_PORT=$port
	PARVIS_PUBLIC_URL=http://localhost:$port PARVIS_ADMIN_HANDLES_REQUESTS=auto"
log=$CHECK_WORK/alone.log
parvis migrate >"$log" 2>&1 || say FAIL 'the database is made'
parvis_exec serve >>"$log" 2>&1 &
server=$!
trap 'kill $server; wait $server' EXIT
for tries in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	sleep 0.3; perl -MSocket -e 'socket(S, PF_INET, SOCK_STREAM, 0) && connect(S, sockaddr_in($ARGV[0],
		INADDR_LOOPBACK)) || exit 1' "$port" && break
done

echo Tulipe-Marteau-42-Nuage >"$CHECK_WORK/alone.password"
plays() { # plays NAME: a story, with the token of the first administrator in it
	sed "s/@TOKEN@/$token/" "tests/commands/alone/$1.story" >"$CHECK_WORK/alone.story"
	"$CHECK_BUILD/tests/story" --at "127.0.0.1:$port" --origin "http://localhost:$port" \
		--password-file "$CHECK_WORK/alone.password" "$CHECK_WORK/alone.story" >"$CHECK_WORK/alone.said" 2>&1
	[ $? = 0 ] || { sed 's/^/     /' "$CHECK_WORK/alone.said" | head -30; return 1; }
}
promise() { sed -n '1s/^# //p' "tests/commands/alone/$1.story"; }
story() { if plays "$1"; then say ok "$(promise "$1")"; else say FAIL "$(promise "$1")"; fi; }

token=$(parvis user first-admin admin@parvis.test 'Alix Seule' 2>>"$log" | sed -n 's/.*invitation#//p')
story 1_first
sql "update member_role set confirms_from = now() - interval '1 minute'" >/dev/null
story 2_a_week_later
sql "update member set powers_until = powers_until - interval '90 days'" >/dev/null
story 3_months_later

# Who runs the server helps, and is seen: the administrator is told.
parvis user roles bea@parvis.test dpo >"$CHECK_WORK/alone.said" 2>&1
told=$(sql "select count(*) from notification n join member m on m.id = n.member_id
	where m.email = 'admin@parvis.test' and n.kind = 'roles_by_terminal'")
[ "$told" = 1 ] && say ok 'the last resort is the server, and all who have powers are told' ||
	say FAIL "the last resort is the server, and all who have powers are told: $told"
exit $failed
