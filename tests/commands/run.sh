#!/bin/sh
# The commands of the terminal: demo, user, doctor, each against databases of its own in the cluster of the
# tests (place.sh).
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
[ -n "$CHECK_WORK" ] || { echo 'FAIL commands: run by tests/run.sh commands'; exit 1; }

state=$CHECK_WORK/commands-state
failed=0
check() { # check "sentence" command…: ok when the command succeeds
	sentence=$1; shift
	if "$@" >"$CHECK_WORK/commands.out" 2>&1; then echo "ok   commands: $sentence"; return; fi
	echo "FAIL commands: $sentence"; tail -5 "$CHECK_WORK/commands.out" | sed 's/^/     /'; failed=1
}
sql() { as_user "$PG/psql" -X -At -v ON_ERROR_STOP=1 -d \
	"host=$CHECK_WORK/socket dbname=$database user=${2:-parvis_owner}" -c "$1"; }
make_empty() { # make_empty DATABASE: a new one, and the settings of all that follows
	database=$1
	as_user "$PG/psql" -X -q -d "host=$CHECK_WORK/socket dbname=postgres user=postgres" -c \
		"create database $1 owner parvis_owner"
	where="postgresql:///$1?host=$CHECK_WORK/socket&user=parvis_owner"
	PARVIS_MORE="PARVIS_DATABASE=$where PARVIS_DATABASE_APP= PARVIS_DATABASE_SEQUENCER= PARVIS_DATABASE_AUDITOR= PARVIS_STATE=$state"
}
use() { make_empty "$1"; parvis migrate >/dev/null 2>&1; } # the same, migrated
with() { setting=$1; shift; (PARVIS_MORE="$PARVIS_MORE $setting"; "$@"); } # with NAME=value command…
says() { text=$1; shift; "$@" 2>&1 | tee "$CHECK_WORK/commands.said" | grep -qF -- "$text" ||
	{ cat "$CHECK_WORK/commands.said"; return 1; }; }
refuses() { ! "$@"; }
is() { [ "$(sql "$1")" = "$2" ] || { echo "$1: $(sql "$1"), not $2"; return 1; }; }
none() { is "select count(*) from ($1) x" 0; }
mode() { [ "$(stat -c %a "$1")" = "$2" ]; }
# the doctor calls for attention about $1, and says $2
attentive() { parvis doctor | grep -E "^attention +$1" | grep -qF -- "$2"; }

as_user mkdir -m 700 "$state"

# Words that a command does not take are refused, before anything is read or opened.
exits() { code=$1; shift; parvis "$@" >"$CHECK_WORK/commands.said" 2>"$CHECK_WORK/commands.complaint" \
	</dev/null; [ $? = "$code" ]; }
silent() { [ ! -s "$CHECK_WORK/commands.$1" ]; }
while read -r words; do
	check "\`parvis $words\` is refused, and says how it is used" exits 64 $words
	check 'on the other stream' silent said
done <<-'END'
	serve --foo
	work --foo
	migrate extra
	config chek
	config check check
	seal --onc
	doctor --json --json
	demo --size huge
	user list --jsn
	user nobody
	audit verify --without-names folder
	audit export --json folder
	serv
END
for words in --help 'serve --help' 'demo --help' 'user --help' 'audit --help'; do
	check "\`parvis $words\` is an answer" exits 0 $words
	check 'on the right stream' silent complaint
done
check 'the version is that of the changes' says \
	"parvis $(sed -n 's/^## \([^ ]*\).*/\1/p' CHANGELOG.md | head -1)" parvis --version

# Settings: what cannot work is refused by every command alike, and the message says what to write.
make_empty commands_settings
# impossible NAME=value "what it must be"
impossible() { with "$1" exits 78 config check && with "$1" says "$1 $2" parvis serve; }
check 'settings that can work are well' says 'well' parvis config check
check 'a port beyond the last is refused' impossible PARVIS_PORT=84142 'must be a number from 1 to 65535'
check 'a server without workers is refused' impossible PARVIS_WORKERS=0 'must be a number from 1 to'
check 'a name to listen on is refused' impossible PARVIS_LISTEN=localhost 'must be a numeric address'
check 'an address that others can reach wants leave' impossible PARVIS_LISTEN=0.0.0.0 \
	'can be reached by others'
check 'a proxy without an address is refused' impossible PARVIS_TRUSTED_PROXY=proxy 'must be at most'
check 'a public address with something behind it is refused' impossible \
	PARVIS_PUBLIC_URL=https://parvis.example/ 'must be https://NAME'
check 'a folder is no file of settings' impossible "PARVIS_CONFIG_FILE=$state" \
	'cannot be read: Is a directory'
check 'a folder is no secret' impossible "PARVIS_DATABASE_FILE=$state" \
	'must be a file that this user can read'
check 'a setting that does not exist is refused' with PARVIS_PROT=1 says 'PARVIS_PROT is not a setting' \
	parvis doctor
printf '# the port\n\nPARVIS_PORT 80\n' | as_user tee "$state/settings" >/dev/null
check 'a line that is no setting is named' with "PARVIS_CONFIG_FILE=$state/settings" says \
	"$state/settings:3: this line is no setting" parvis seal --once

# Migrating: several at once, and a cause for whoever must mend it.
at_once() { # six begin together: all end well, and nothing was done twice
	for one in 1 2 3 4 5 6; do (parvis migrate >"$CHECK_WORK/migrate.$one" 2>&1
		echo $? >>"$CHECK_WORK/migrate.codes") & done
	wait
	cat "$CHECK_WORK"/migrate.[1-6]
	[ "$(sort "$CHECK_WORK/migrate.codes" | uniq -c | tr -d ' ')" = 60 ] &&
		[ "$(sed -n 's/.* \([0-9]*\) applied.*/\1/p' "$CHECK_WORK"/migrate.[1-6] | awk "{ sum += \$1 } END { print sum }")" \
			= "$(ls sql/migrations/*.sql | wc -l)" ]
}
check 'six migrations at once end well' at_once
make_empty commands_refused
sql 'create table schema_migration (number int primary key, name text not null, sha256 bytea not null, applied_at timestamptz not null default now(), constraint only_two check (number <= 2))' \
	>/dev/null
check 'a migration that breaks a constraint fails' exits 1 migrate
check 'its name is told' says 'migration_failed name=0003' parvis migrate
check 'and the constraint' says 'violates check constraint "only_two"' parvis migrate
check 'the migrations before it stay' is 'select max(number) from schema_migration' 2

# An empty house: the first administrator.
use commands_empty
check 'doctor says that nobody administers' attentive administrators 'first-admin'
check 'the first administrator gets a link, its token behind the #' says '/invitation#' parvis user \
	first-admin boss@parvis.test 'La Patronne'
first=$(sed -n 's/.*invitation#//p' "$CHECK_WORK/commands.said")
check 'the database holds only the hash of the token' \
	is "select count(*) from one_time_link where token_hash = decode('$(printf %s "$first" | sha256sum | cut -d ' ' -f 1)', 'hex') and used_at is null" \
		1
check 'asking again makes a new link for the same account' says 'boss@parvis.test' parvis user first-admin
check 'and the old link is dead' is 'select count(*) from one_time_link where used_at is null' 1
check 'asking with an address and a name corrects both' says 'chief@parvis.test' parvis user first-admin \
	Chief@parvis.test 'La Cheffe'
check 'of the one account' is 'select name, email, state from member' 'La Cheffe|chief@parvis.test|invited'
check 'whose only link is still that of the first administrator' is \
	'select purpose, login from one_time_link where used_at is null' 'first_admin|chief@parvis.test'
check 'and back' says 'boss@parvis.test' parvis user first-admin boss@parvis.test 'La Patronne'
check 'an account that is there is not invited twice' refuses parvis user invite Boss@Parvis.test 'Encore'
check 'a role that does not exist is refused' refuses parvis user invite a@parvis.test 'A' --role king
check 'a name of which nothing is seen is refused' refuses parvis user invite a@parvis.test \
	"$(printf '\342\200\213')"
check 'somebody is invited with a role' says '/invitation#' parvis user invite dpo@parvis.test 'Nadia' \
	--role dpo
check 'and has it' is \
	"select role from member_role r join member m on m.id = r.member_id where m.email = 'dpo@parvis.test'" \
	dpo
sql "insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by) select gen_random_uuid(), v.name, 'social', privacy, 'all', 'none', 'invitation', id
	from (select id from member limit 1) m, (values ('Chorale', 'open'), ('Cachette', 'secret')) v (name, privacy)" >/dev/null
moderates="select coalesce(moderates_where(id) #>> '{0,name}', moderates_where(id) #>> '{}', 'nowhere') from member where email = 'dpo@parvis.test'"
check 'somebody moderates everywhere' parvis user moderate dpo@parvis.test all
check 'which is everywhere' is "$moderates" all
check 'a group that no moderator can be given is said to be none' says 'no group' parvis user moderate \
	dpo@parvis.test chorale cachette
check 'and nothing was changed' is "$moderates" all
check 'or in the groups that are named' parvis user moderate dpo@parvis.test chorale
check 'which are these' is "$moderates" Chorale
check 'and keeps the other roles' says '(moderator,dpo)' parvis user list
check 'a partner is invited' says '/invitation#' parvis user invite pia@parvis.test 'Pia' --role guest
check 'and given nothing to moderate' says 'a partner holds no other role' parvis user moderate \
	pia@parvis.test all
check 'or no more' parvis user moderate dpo@parvis.test none
check 'which is nowhere' is "$moderates" nowhere
check 'a role that is none is refused' exits 64 user roles dpo@parvis.test king
check 'a partner has no other' exits 64 user roles dpo@parvis.test guest dpo
check 'roles are given on the server, where nobody can confirm them' says 'all who have powers are told' parvis user roles dpo@parvis.test dpo representative
check 'these, and no others' says '(dpo,representative)' parvis user list
roles_changes() { sql "select count(*) from audit.disclosure where convert_from(bundle, 'UTF8') like '%\"roles\":%'"; }
same_roles() { before=$(roles_changes); parvis user roles dpo@parvis.test representative dpo >/dev/null &&
	[ "$before" -gt 0 ] && [ "$(roles_changes)" = "$before" ]; }
check 'the same roles in another order change nothing that the log would say' same_roles
check 'the last administrator stays' refuses parvis user roles boss@parvis.test none
sql "insert into member (id, name, email, state, password_hash) values ('00000000-0000-4000-8000-0000000000dd', 'Dora', 'dora@parvis.test', 'active', '-');
	insert into member_role (member_id, role) values ('00000000-0000-4000-8000-0000000000dd', 'dpo')" >/dev/null
told() { is "select string_agg(kind, ' ' order by created_at) from notification where member_id = '00000000-0000-4000-8000-0000000000dd'" "$1"; }
check 'and taken away' parvis user roles dpo@parvis.test none
check 'an account is suspended' parvis user suspend dpo@parvis.test
check 'and gets no link then' refuses parvis user reset dpo@parvis.test
check 'and comes back' parvis user restore dpo@parvis.test
check 'whoever has powers is told, each time' told 'roles_by_terminal state_by_terminal state_by_terminal'
sql "delete from notification; delete from member_role where member_id = '00000000-0000-4000-8000-0000000000dd'; delete from member where name = 'Dora'" >/dev/null
check 'an unknown address is said to be unknown' says 'no account' parvis user suspend nobody@parvis.test
check 'who has no address is invited by a login' says 'pour 00421' parvis user invite 00421 'Élie Presse'
check 'which is theirs alone' refuses parvis user invite 00421 'Autre'
check 'and is no login with a blank in it' exits 64 user invite '0 0' 'Autre'
check 'is given a new link by it' says '/invitation#' parvis user reset 00421
check 'and stands with it in the list' says 'Élie Presse' parvis user list
check 'every change left its entry in the log' is 'select count(*) from audit.queue' 16
check 'the demo is refused where there are members' refuses parvis demo
check 'and left nothing' is 'select count(*) from member' 4
sql "update member set password_hash = 'none', state = 'active' where email = 'boss@parvis.test'" >/dev/null
check 'once somebody administers, there is no link for a first administrator' exits 1 user first-admin
check 'nor a word of one' silent said
check 'the list is JSON when asked' says '"email":"boss@parvis.test"' parvis user list --json

# Who tries passwords is counted where a trusted proxy says that they are, and nowhere else.
port=$(free_port)
knock() { perl -MSocket -e '
	socket(S, PF_INET, SOCK_STREAM, 0); connect(S, sockaddr_in($ARGV[0], INADDR_LOOPBACK)) or die;
	my $body = sprintf q({"login":"nobody%d@parvis.test","password":"not the password"}), rand 1e9;
	send(S, "POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Forwarded-For: $ARGV[1]\r\nConnection: close\r\n" .
		"Content-Length: " . length($body) . "\r\n\r\n$body", 0);
	exit(<S> !~ /^HTTP\/1.1 401/)' "$port" "$1"; }
# knocks PROXIES FORWARDED…: one wrong password for each line of X-Forwarded-For, at a server of our own
knocks() {
	sql 'truncate throttle' >/dev/null
	(PARVIS_MORE="$PARVIS_MORE PARVIS_PORT=$port PARVIS_TRUSTED_PROXY=$1"
		parvis_exec serve) >"$CHECK_WORK/commands-serve.log" 2>&1 &
	pid=$! code=0; shift
	CHECK_PORT=$port answers 20 || code=1
	for forwarded in "$@"; do knock "$forwarded" || code=1; done
	kill -TERM $pid && wait $pid || code=1
	[ "$code" = 0 ] || { cat "$CHECK_WORK/commands-serve.log"; return 1; }
}
# ADDRESS HOW-OFTEN: by now a moment of the last failure may be forgotten; the digest has a key of its own
counted() {
	key=$(od -An -v -tx1 "$state/throttle.key" | tr -d ' \n')
	is "select coalesce((select ceil(max(level)) from throttle where key in (sha256(decode('$key', 'hex') || 'address $1'), sha256(decode('$key', 'hex') || 'colleagues $1'))), 0)" \
		"$2"
}
check 'three wrong passwords through a proxy that is trusted' knocks 127.0.0.1,10.0.0.0/8 203.0.113.7 \
	'203.0.113.9, 203.0.113.7' '203.0.113.7, 10.1.2.3'
check 'count for the address before the proxies' counted 203.0.113.7 3
check 'not for one that was forged' counted 203.0.113.9 0
check 'nor for the proxy' counted 127.0.0.1 0
check 'two through a proxy that is not' knocks 10.0.0.0/8 203.0.113.7 203.0.113.8
check 'count for that proxy' counted 127.0.0.1 2
check 'three from one household' knocks 127.0.0.1 2a01:e0a::1 2a01:e0a::5 2a01:e0a:0:0:ffff::1
check 'count for its network' counted 2a01:e0a:: 3
check 'doctor sees a proxy elsewhere that is not trusted' with \
	'PARVIS_ALLOW_PUBLIC=1 PARVIS_PUBLIC_URL=https://parvis.example' attentive settings \
	PARVIS_TRUSTED_PROXY

# The demo company.
use commands_idle
check 'a demo whose people cannot act has failed' with PARVIS_SIGN_INS_PER_HOUR=1 exits 1 demo --size small
check 'and says last what was missing' says 'could not do what they do by themselves' tail -n 1 \
	"$CHECK_WORK/commands.complaint"
check 'and before which act was refused' says '/api/sessions was answered 429' cat \
	"$CHECK_WORK/commands.complaint"
use commands_demo
check 'the demo loads' parvis demo --size small
check 'its password is for its owner alone' mode "$state/demo-password" 600
check 'forty people, eight groups, 140 posts' is \
	'select (select count(*) from member) >= 40, (select count(*) from groups) = 8, (select count(*) from post) >= 140' \
	't|t|t'
check 'every purpose, privacy and approval is there' \
	is 'select count(distinct purpose), count(distinct privacy), count(distinct approval), count(distinct joining) from groups' \
		'5|3|4|3'
check 'at least five cases wait' is "select count(*) >= 5 from review_case where state = 'open'" t
check 'the past has published, returned and rejected' is \
	"select count(distinct decision) from review_case where kind = 'held_post' and state = 'decided'" 3
check 'every tree was made' none \
	"select body_tree from post where body_tree::text = 'null' union all select body_tree from comment where body_tree::text = 'null' union all select body_tree from charter_article where body_tree::text = 'null'"
check 'every text has its hash' none "select from post where body_sha256 <> sha256(convert_to(body, 'UTF8'))"
check 'comments and reactions are counted right' none \
	"select from post p where comment_count <> (select count(*) from comment where post_id = p.id) or (select sum(n) from unnest(reaction_counts) n) <> (select count(*) from reaction where post_id = p.id)"
check 'nobody writes where they are not a member' none \
	"select from (select author_id, group_id from post union select c.author_id, p.group_id from comment c join post p on p.id = c.post_id) t where not exists (select from membership m where m.member_id = t.author_id and m.group_id = t.group_id and m.state = 'member')"
check 'nothing happens in the future, no comment before its post' none \
	"select from post where created_at > now() union all select from comment c join post p on p.id = c.post_id where c.created_at > now() or c.created_at < p.published_at or p.published_at is null"
check 'nobody decided on their own text' none 'select from review_case where decided_by = author_id'
check 'one person has not accepted the charter' is \
	"select count(*) from member m where state = 'active' and not exists (select from acceptance where member_id = m.id)" \
	1
acts() {
	is "select string_agg(leaf ->> 'act', ' ')
		from (select convert_from(leaf, 'UTF8')::json as leaf from audit.queue order by entry_id) q
		where leaf ->> 'act' not like 'session.%'" "$1"
}
was_done='the demo was loaded, a text read and sent back, a name looked up'
was_done="$was_done (which says so twice: to her, and of the log)"
check "the log says what was done: $was_done" acts 'demo.load case.read case.return audit.read audit.read'
check 'the employee finds who did it to her' is "select count(*)
	from audit.disclosure d join member m on m.id = d.owner_id
	where m.email = 'employee@parvis.test' and d.part = 's'" 3
check 'and the one who sent it back is told to have done so' is \
	"select decision, (select name from member where id = decided_by)
		from review_case c join member m on m.id = c.author_id
		where m.email = 'employee@parvis.test' order by opened_at desc limit 1" 'return|Élodie Garnier'
check 'a second time is refused' refuses parvis demo

# The doctor: well when all is well, and attentive to each thing that is broken on purpose.
check 'the log is sealed' parvis seal --once
sql 'update audit.sealer set caught_up_at = now()' >/dev/null
check 'doctor is content with a healthy house' parvis doctor
check 'doctor speaks JSON' says '"check":"grants","state":"ok"' parvis doctor --json
sql 'grant update on audit.log to parvis_app' >/dev/null
check 'doctor sees that the log could be changed' attentive grants \
	'parvis_app may insert,update,delete,truncate audit.log'
sql 'revoke update on audit.log from parvis_app; alter table audit.log disable trigger append_only' >/dev/null
check 'doctor sees that the guard of the log is off' attentive grants 'append_only'
sql 'alter table audit.log enable trigger append_only; revoke insert on post from parvis_app' >/dev/null
check 'doctor sees a missing grant' attentive grants 'parvis_app may not insert post'
sql 'grant insert on post to parvis_app' >/dev/null
sql "update audit.sealer set caught_up_at = now() - interval '31 seconds'" >/dev/null
check 'doctor sees that the sequencer is not running' attentive 'audit log' 'parvis seal'
sql 'update audit.sealer set caught_up_at = now()' >/dev/null
sql "with one as (update review_case set outcome = 'published' where id = (select id from review_case where state = 'decided' and post_id is not null limit 1) returning 1) select count(*) from one" \
	>/dev/null
check 'doctor sees decisions that nobody lets take effect' attentive jobs 'have not taken effect'
sql 'update review_case set outcome = null where outcome is not null' >/dev/null
as_user chmod 755 "$state"
check 'doctor sees a state folder open to others' attentive 'state folder' 'chmod 700'
as_user chmod 700 "$state"
as_user chmod 644 "$state/seal.key"
check 'doctor sees a key that others can read' attentive 'seal key' 'chmod 600'
as_user chmod 600 "$state/seal.key"
as_user touch "$state/forwarded-unreadable"
check 'doctor sees a proxy that names callers by no address' attentive proxies 'X-Forwarded-For'
as_user touch -d '2 days ago' "$state/forwarded-unreadable"
check 'doctor forgets it after a day' says 'as far as was seen' parvis doctor
as_user rm "$state/forwarded-unreadable"
sql "drop view helping cascade; update schema_migration set sha256 = '' where number = 0" >/dev/null
check 'doctor sees functions of another version' attentive schema 'with other functions: run `parvis migrate`'
check 'a server does not start on them' says '(other functions)' parvis serve
check 'migrating makes all of them anew' says '0 applied' parvis migrate
check 'what had gone with another too, and may be read' is \
	"select has_table_privilege('parvis_app', 'reviewing', 'select')" t
check 'who migrates again replaces nothing' refuses says functions_replaced parvis migrate
sql 'create table aside as select * from schema_migration where number = 29; delete from schema_migration where number = 29' \
	>/dev/null
check 'doctor sees a migration that was left out among others' attentive schema 'run `parvis migrate`'
sql 'insert into schema_migration select * from aside; drop table aside' >/dev/null
sql 'update schema_migration set number = 9000 where number = (select max(number) from schema_migration)' \
	>/dev/null
check 'doctor sees a schema that does not fit' attentive schema 'older than the database'

# No database: every command ends with PostgreSQL's own words about it, and the password is in none of them.
last_says() { text=$1; shift; "$@" >"$CHECK_WORK/commands.said" 2>&1; tail -1 "$CHECK_WORK/commands.said" |
	grep -qF -- "$text" || { cat "$CHECK_WORK/commands.said"; return 1; }; }
lacks() { text=$1; shift; "$@" >"$CHECK_WORK/commands.said" 2>&1; [ -s "$CHECK_WORK/commands.said" ] &&
	! grep -F -- "$text" "$CHECK_WORK/commands.said"; }
usual=$PARVIS_MORE
PARVIS_MORE="$usual PARVIS_DATABASE=postgresql://somebody:swordfish@127.0.0.1:1/parvis"
check 'doctor sees that the database is away' attentive database \
	'cannot be reached: connection to server at "127.0.0.1", port 1 failed'
for command in serve work migrate demo 'user list' "audit export $CHECK_WORK/bundle"; do
	check "\`$command\` says where it knocked and that nobody opened" last_says \
		'"127.0.0.1", port 1 failed: Connection refused' parvis $command
done
PARVIS_MORE="$usual PARVIS_DATABASE=${where%%\?*}_gone?${where#*\?}"
check 'a database that is not there is named' last_says "database \"${database}_gone\" does not exist" \
	parvis user list
for address in 'postgresql://somebody:sword@fish@127.0.0.1:1/parvis' \
	'postgresql://somebody:12/fish@127.0.0.1:1/parvis' \
	'postgresql://somebody:sword%fish@127.0.0.1:1/parvis' \
	'postgres:/somebody:swordfish@127.0.0.1:1/parvis' 'postgresql://somebody:swordfish/parvis'; do
	PARVIS_MORE="$usual PARVIS_DATABASE=$address"
	check 'an address written wrongly is not repeated' lacks fish parvis user list
	check 'but said how to write' last_says 'postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE' parvis user \
		list
done

sh tests/commands/start.sh || failed=1
sh tests/commands/alone.sh || failed=1
sh tests/commands/packages.sh || failed=1
sh tests/commands/migrations.sh || failed=1
exit $failed
