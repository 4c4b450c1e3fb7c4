#!/bin/sh
# Which sessions live: the door, the list of a person and the purge agree. What is tried is rolled back.
# Usage: sessions.sh "<host and dbname>"
where=${1:?connection without user}
statement() { echo "prepare $1 as"; sed 's/--.*//' "sql/queries/$2.sql"
	! grep -q 'done (answer)' "sql/queries/$2.sql" || echo 'select answer from done'; echo ';'; }
person=ffffffff-0000-7000-8000-0000000000ee admin=ffffffff-0000-7000-8000-0000000000ff
all='7h 9h gone 20min 40min'

answers=$({
	cat <<SQL
begin;
insert into member (id, name, state, password_hash) values ('$person', 'Paul des sessions', 'active', '-'), ('$admin', 'Ada des sessions', 'active', '-');
insert into member_role (member_id, role) values ('$admin', 'admin');
insert into session (id, token_hash, member_id, device, seen_at, expires_at)
select gen_random_uuid(), sha256(convert_to(device, 'UTF8')), member, device, now() - idle, now() + rest
  from (values ('$person'::uuid, '7h', interval '7 hours', interval '1 day'), ('$person', '9h', '9 hours', '1 day'), ('$person', 'gone', '0', '-1 minute'),
	('$admin', '20min', '20 minutes', '1 day'), ('$admin', '40min', '40 minutes', '1 day')) s (member, device, idle, rest);
SQL
	statement door auth/session_member; statement mine auth/sessions_mine;
		statement purge retention/purge_sessions
	for device in $all; do echo "select 'door $device';"; echo "execute door(encode(sha256('$device'), 'hex'));"; done
	echo "select 'list';"; for who in $person $admin; do echo "execute mine('$who', '$who');"; done
	echo "select 'purge';"; echo 'execute purge(500);'
	echo "select 'kept';"; echo "select device from session where member_id in ('$person', '$admin') order by 1;"
} | psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner") || { echo "FAIL sessions: $answers"
	exit 1; }
doors=$(echo "$answers" | awk '/^list$/ { exit } /^door / { device = $2; next } { printf "%s ", device }')
listed=$(echo "$answers" | sed -n '/^list$/,/^purge$/p' | grep -oE '"device" : "[^"]*' | sed 's/.*"//' | tr '\n' ' ')
kept=$(echo "$answers" | sed '1,/^kept$/d' | sort -r | tr '\n' ' ')
if [ "$doors|$listed|$kept" = '7h 20min |7h 20min |7h 20min ' ]; then
	echo 'ok   sessions: what the door refuses is not listed, and goes'
else echo "FAIL sessions: the door lets $doors in, the list shows $listed, the purge leaves $kept"; exit 1; fi
