#!/bin/sh
# docker/start.sh and run.sh: a start that fails says why in its last line and ends with a code; a PostgreSQL
# of somebody else's, asked as an ordinary role; the link of the first administrator. Beside the server of the
# tests (place.sh).
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
[ -n "$CHECK_WORK" ] || { echo 'FAIL start: run by tests/run.sh commands'; exit 1; }

place=$CHECK_WORK/start said=$CHECK_WORK/start.said
failed=0
check() { # check "sentence" command…: ok when the command succeeds
	sentence=$1; shift
	if "$@"; then echo "ok   start: $sentence"; return; fi
	echo "FAIL start: $sentence"; tail -8 "$said" | sed 's/^/     /'; failed=1
}
refuses() { ! "$@"; }
shows() { grep -qF -- "$1" "$said"; }
last_says() { tail -1 "$said" | grep -qF -- "$1"; }

# start NAME=value…: what `make run` runs, in a state of its own. starting() becomes it.
starting() {
	set -- env STATE="$place/state" DEMO=0 LISTEN=127.0.0.1 PORT="$port" "$@" bash "$place/start.sh" \
		"$CHECK_WORK/bin"
	[ "$(id -u)" -ne 0 ] || set -- setpriv --reuid "$CHECK_USER" --regid "$(id -g "$CHECK_USER")" \
		--clear-groups -- "$@"
	exec "$@"
}
fails() { # fails CODE "last line" NAME=value…
	: >"$said" # not in the child alone: what an earlier start said is gone before anybody reads
	code=$1 text=$2; shift 2
	(starting "$@") >"$said" 2>&1 &
	ended $! 60 || { kill -KILL $!; return 1; }
	wait $!
	[ $? = "$code" ] && last_says "$text"
}
begin() {
	: >"$said"
	(starting "$@") >"$said" 2>&1 &
	pid=$! tries=600
	until shows 'Ctrl-C arrête tout'; do # the last line of its welcome
		tries=$((tries - 1))
		[ $tries -gt 0 ] && kill -0 $pid 2>/dev/null || return 1
		sleep 0.1
	done
}
end() { kill -INT $pid && ended $pid 60 || { kill -KILL $pid; return 1; }; }

as_user mkdir -m 700 "$place"
cp docker/start.sh docker/cluster.sh "$place/" && chmod 644 "$place"/*.sh
[ "$(id -u)" -ne 0 ] || chown "$CHECK_USER" "$place"/*.sh
port=$(free_port)

# Settings that cannot be are refused before anything is made.
check 'a port that is none is refused' fails 78 PARVIS_PORT PORT=0
check 'so is a name for an address' fails 78 PARVIS_LISTEN LISTEN=localhost
check 'an address that others reach needs a word more' fails 78 PARVIS_ALLOW_PUBLIC=1 LISTEN=0.0.0.0
check 'and nothing was made' refuses test -e "$place/state"
check 'a port that somebody has is named' fails 69 "Port $CHECK_PORT is taken" "PORT=$CHECK_PORT"

# A folder that holds something else.
mkdir "$CHECK_WORK/foreign" && echo precious >"$CHECK_WORK/foreign/letters"
before=$(stat -c '%U %a %Y' "$CHECK_WORK/foreign")
foreign() { STATE=$CHECK_WORK/foreign BUILD=$CHECK_BUILD PORT=$port docker/run.sh >"$said" 2>&1
	[ $? = 78 ] && last_says 'Choose another STATE' && refuses shows chown; }
check 'a folder that holds something else is not taken over' foreign
check 'nor touched' test "$(stat -c '%U %a %Y' "$CHECK_WORK/foreign") $(ls -A "$CHECK_WORK/foreign")" = \
	"$before letters"

# A PostgreSQL of somebody else's, and a database of an ordinary role.
as_user mkdir "$place/socket"
as_user "$PG/initdb" -D "$place/theirs" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null &&
	as_user "$PG/pg_ctl" -D "$place/theirs" -l "$place/theirs.log" -o \
		"-c fsync=off -c listen_addresses='' -k $place/socket" -s -w start
trap 'as_user "$PG/pg_ctl" -D "$place/theirs" -s -m fast -w stop' EXIT
trap 'exit 1' INT TERM
theirs() { as_user "$PG/psql" -X -q -At -v ON_ERROR_STOP=1 -h "$place/socket" -U postgres -d "$1"; }
theirs postgres <<-'END'
	create role "anna.b" login;
	create database company owner "anna.b";
END
url="postgresql:///company?host=$place/socket&user=anna.b"
check 'a server that is not there: why, last' fails 70 'port 1 failed: Connection refused' \
	DATABASE_URL=postgresql://anna.b:swordfish@127.0.0.1:1/company
check 'without the password' refuses shows swordfish
check 'nor is a database that is not there' fails 70 'database "nowhere" does not exist' \
	"DATABASE_URL=postgresql:///nowhere?host=$place/socket&user=anna.b"
check 'an ordinary role is told what an administrator must run' fails 70 'in the database company' \
	"DATABASE_URL=$url"
check 'and nothing was made' test \
	"$(echo "select count(*) from pg_class where relnamespace = 'public'::regnamespace" | theirs company)" \
	= 0
sed -n 's/^  \(create\|grant\) /\1 /p' "$said" >"$CHECK_WORK/start.sql"
check 'these lines can be run as they are' theirs company <"$CHECK_WORK/start.sql"
check 'then it starts' begin "DATABASE_URL=$url"
check 'with a link for the first administrator' shows '/invitation#'
check 'and how to say who that is' shows 'user first-admin'
first=$(grep -o 'invitation#.*' "$said")
check 'a second start beside it is refused' fails 75 'already running' "DATABASE_URL=$url"
by_hand() { as_user env PARVIS_CONFIG_FILE="$place/state/parvis.conf" "$CHECK_BINARY" user first-admin \
	camille@parvis.test 'Camille Martin' >"$said" 2>&1; }
check 'the command that was shown gives name and address' by_hand
check 'to the same account' test "$(echo 'select name, email from member' | theirs company)" = \
	'Camille Martin|camille@parvis.test'
check 'it stops' end
check 'it starts again' begin "DATABASE_URL=$url"
check 'the link that waits is made anew, for that address' shows 'camille@parvis.test'
check 'and is another' refuses shows "$first"
check 'it stops again' end
echo "update member set password_hash = 'none', state = 'active'" | theirs company
echo 'revoke create on database company from "anna.b"; revoke create on schema public from pg_database_owner' |
	theirs company
check 'once somebody administers, and nothing is left to make, a role that may make nothing starts' begin \
	"DATABASE_URL=$url"
check 'no link is shown' refuses shows '/invitation#'
check 'nor anything else of it' refuses shows first-admin
check 'it stops, whoever administers' end

# One child that ends does not take the others with it: a loud line, and it is there again. What it was busy
# with outlives it.
child() { pgrep -P $pid -f "parvis $1\$"; }
soon() { # soon SECONDS command…
	tries=$(($1 * 10)); shift
	until "$@"; do tries=$((tries - 1)); [ $tries -gt 0 ] || return 1; sleep 0.1; done
}
port_answers() { (CHECK_PORT=$port; answers 1); }
ask_slowly() { # a request that waits for a table that somebody holds
	as_user "$PG/psql" -X -q -h "$place/socket" -U postgres -d company -c 'begin' -c 'lock table member' \
		-c 'select pg_sleep(3)' >/dev/null 2>&1 & keeper=$!
	sleep 0.5
	bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "POST /api/sessions HTTP/1.1\r\nHost: localhost:$1\r\nOrigin: http://localhost:$1\r\nContent-Type: application/json\r\nContent-Length: 47\r\nConnection: close\r\n\r\n{\"login\":\"a@parvis.test\",\"password\":\"x1234567\"}" >&3; cat <&3' \
		ask "$port" >"$CHECK_WORK/start.asked" 2>&1 & asker=$!
	soon 5 grep -q 'POST /api/sessions' "$place/state/under-way"
}
has_ended() { grep -q "$1 ended by itself, $2" "$said"; }
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}handle_segv=0" # the signal is the server's own end here
check 'with a log that may grow to 16 kB, it starts' begin "DATABASE_URL=$url" LOG_SIZE=16k
serve=$(child serve) seal=$(child seal)
check 'a request stands in a file while it is under way' ask_slowly
kill -SEGV "$serve"; wait $asker
echo "select pg_terminate_backend(pid) from pg_stat_activity
	where query like '%pg_sleep(3)%' and pid <> pg_backend_pid()" | theirs company >/dev/null
check 'a server that breaks is named, with the signal' soon 10 has_ended serve 'by signal 11'
check 'and what it was busy with' soon 5 grep -q 'under way: n=[0-9]* POST /api/sessions' "$said"
check 'it answers again' soon 20 port_answers
check 'as another process' test "$(child serve)" != "$serve"
check 'its log says what was left' grep -q 'left_under_way n=[0-9]* POST /api/sessions' \
	"$place/state/logs/serve.log"
check 'while the others went on' test "$(child seal)" = "$seal"
wait $keeper
kill -KILL "$seal"
check 'a sequencer that is killed is named too' soon 10 has_ended seal 'by signal 9'
check 'and is there again' soon 20 child seal
kill -KILL "$(child serve)"
check 'who ends twice waits longer' soon 10 grep -q 'signal 9. It is started again in 2 s' "$said"
check 'and comes back' soon 30 port_answers
noise() { # asks until the log has grown beyond its size
	perl -MSocket -e 'for (1 .. 400) { socket(S, PF_INET, SOCK_STREAM, 0);
		connect(S, sockaddr_in($ARGV[0], INADDR_LOOPBACK)) or next;
		send(S, "GET /api/me HTTP/1.1\r\nHost: localhost\r\nX: $_\r\nConnection: close\r\n\r\n", 0); 1 while sysread(S, my $got, 4096); close S }' "$port"
}
before=$(stat -c %s "$place/state/logs/serve.log"); noise; noise
grown=$(($(stat -c %s "$place/state/logs/serve.log") - before))
check "what a stranger asks eight hundred times is told in few lines ($grown bytes)" test "$grown" -lt 24000
head -c 20000 /dev/zero | tr '\0' 'x' | as_user tee -a "$place/state/logs/serve.log" >/dev/null
check 'a log that has grown makes room while it runs' soon 12 test -e "$place/state/logs/serve.log.2"
rotated() { test "$(stat -c %s "$place/state/logs/serve.log")" -lt 16384; }
check 'and begins anew' soon 12 rotated
noise
check 'in which the server goes on writing' grep -q 'request n=' "$place/state/logs/serve.log"
check 'it stops after all that' end

# A disk with less room than must stay free takes nothing new; reading, and getting in, go on.
asked() { # asked METHOD PATH [BODY]: status and answer
	head='%s %s HTTP/1.1\r\nHost: localhost:%s\r\nOrigin: http://localhost:%s\r\n'
	head="${head}Content-Type: application/json\r\nContent-Length: %s\r\nAccept-Language: fr\r\n"
	head="${head}Connection: close\r\n\r\n"
	bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "$5%s" "$2" "$3" "$1" "$1" "${#4}" "$4" >&3; cat <&3' \
		ask "$port" "$1" "$2" "${3:-}" "$head" >"$CHECK_WORK/start.asked" 2>&1
}
hears() { grep -q "$1" "$CHECK_WORK/start.asked"; }
check 'with a disk that has too little room, it starts' begin "DATABASE_URL=$url" PARVIS_FREE_DISK=100000000
asked GET /readyz
check 'it is ready, and says that changes are refused' hears \
	'^ok, but the disk is nearly full: changes are refused'
asked POST /api/groups '{"name":"Atelier"}'
check 'a change is refused' hears '^HTTP/1.1 507'
check 'with a sentence that says what to do' hears 'Lire reste possible'
asked POST /api/sessions '{"login":"a@parvis.test","password":"x1234567"}'
check 'signing in is judged as ever' hears '"code":"sign_in"'
asked POST /api/charter/acceptances '{"version":"00000000-0000-4000-8000-000000000001"}'
check 'so is accepting the charter, without which one reads nothing' hears '^HTTP/1.1 401'
asked GET /api/charter
check 'so is reading' hears '^HTTP/1.1 401'
sleep 1; as_user env PARVIS_CONFIG_FILE="$place/state/parvis.conf" "$CHECK_BINARY" doctor >"$said" 2>&1
check 'the doctor calls for attention' grep -q '^attention *disk .*100000000 must be' "$said"
check 'it stops with a full disk' end
# Whoever tried it first does not open the demo company, and its accounts, to the people of a company.
echo demo | as_user tee "$place/state/contents" >/dev/null
check 'a folder that was tried with the demo company is not opened to a company' fails 78 \
	'choose another STATE' "DATABASE_URL=$url"
echo empty | as_user tee "$place/state/contents" >/dev/null
check 'a server that does not start says why, last' fails 69 'port 1 failed: Connection refused' \
	"DATABASE_URL=$url" "PARVIS_DATABASE_APP=host=127.0.0.1 port=1"
exit $failed
