#!/bin/sh
# A connection that is lost while migrating, at every statement; and a database of the release before
# (place.sh).
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
. tests/cut/cuts.sh
[ -n "$CHECK_WORK" ] || { echo 'FAIL migrations: run by tests/run.sh commands'; exit 1; }

part=migrations
. tests/say.sh
psql() {
	database=$1; shift
	as_user "$PG/psql" -X -q -At -v ON_ERROR_STOP=1 \
		-d "host=$CHECK_WORK/socket dbname=$database user=postgres" "$@"
}

psql postgres -c 'create database migrations owner parvis_owner'
usual=$CHECK_DATABASE
CHECK_DATABASE="host=$CHECK_WORK/cut dbname=migrations user=parvis_owner"
cut_tests migrations migrations.log
CHECK_DATABASE=$usual

# The release before had the migrations up to 17. release_0017.dump holds what its own program wrote: of its
# demonstration some texts, then people who post, are read first, undo, comment, ask for their data; their
# entries wait to be sealed. No password, no session.
check() {
	sentence=$1; shift
	if "$@" >"$CHECK_WORK/upgrade.said" 2>&1; then
		say ok "$sentence"
	else
		say FAIL "$sentence"
		grep -E '^FAIL|expect' "$CHECK_WORK/upgrade.said"
		tail -8 "$CHECK_WORK/upgrade.said" | sed 's/^/     /'
	fi
}
schema() {
	as_user "$PG/pg_dump" --schema-only -d "host=$CHECK_WORK/socket dbname=$1 user=postgres" |
		grep -vE '^.(un)?restrict '
}
rows() {
	psql upgraded -c "
		select relid::regclass, query_to_xml('select count(*) from ' || relid::regclass, false, true, '')
		  from pg_stat_user_tables
		 where relid::regclass::text = any (string_to_array('post comment reaction member membership groups '
			'mandate review_case case_event notification data_request acceptance audit.queue '
			'audit.disclosure', ' '))
		 order by 1"
}
release_before() {
	echo 'create table schema_migration (number int primary key, name text not null, sha256 bytea not null,' \
		'applied_at timestamptz not null default now());'
	for file in sql/migrations/000*.sql sql/migrations/001[0-7]_*.sql; do
		name=$(basename "$file" .sql)
		cat "$file"
		hash=$(sha256sum "$file" | cut -d' ' -f1)
		echo "; insert into schema_migration values (${name%%_*}, '$name', decode('$hash', 'hex'));"
	done
}
same() { [ -s "$CHECK_WORK/$1.before" ] && diff "$CHECK_WORK/$1.before" "$CHECK_WORK/$1.after"; }
verifies() {
	parvis seal --once && parvis audit export "$CHECK_WORK/upgraded-bundle" &&
		parvis audit verify "$CHECK_WORK/upgraded-bundle"
}
plays() {
	CHECK_DATABASE="host=$CHECK_WORK/socket dbname=upgraded user=parvis_owner" \
		"$CHECK_BUILD/tests/story" \
		--at "127.0.0.1:$CHECK_PORT" --origin "$CHECK_ORIGIN" --password-file "$CHECK_PASSWORD_FILE" \
			"$@"
}
content() {
	parvis doctor >"$CHECK_WORK/doctor.said"
	! grep -E '^(attention|failed) +(schema|grants|audit|log|data)' "$CHECK_WORK/doctor.said"
}

psql postgres -c 'create database upgraded owner parvis_owner'
release_before | as_user "$PG/psql" -X -q -v ON_ERROR_STOP=1 \
	-d "host=$CHECK_WORK/socket dbname=upgraded user=parvis_owner" >/dev/null 2>&1 &&
	{ echo 'set session_replication_role = replica;'; cat tests/commands/release_0017.dump; } |
	psql upgraded -f - >/dev/null || say FAIL 'a database of the release before'
as_user mkdir -m 700 "$CHECK_WORK/upgraded"
passwords=$(psql parvis -c "
	select format('update member set password_hash = %L where email = %L;', password_hash, email)
	  from member where email like '%@parvis.test' and password_hash is not null")
CHECK_PORT=$(free_port) CHECK_ORIGIN=http://localhost:$CHECK_PORT
PARVIS_MORE="PARVIS_DATABASE=postgresql:///upgraded?host=$CHECK_WORK/socket&user=parvis_owner"
PARVIS_MORE="$PARVIS_MORE PARVIS_DATABASE_APP= PARVIS_DATABASE_SEQUENCER= PARVIS_DATABASE_AUDITOR="
PARVIS_MORE="$PARVIS_MORE PARVIS_STATE=$CHECK_WORK/upgraded"
charges() {
	psql upgraded -c "
		select count(*) from moderator_scope s join groups g on g.id = s.group_id
			where g.privacy = '$1'"
}
secret_is_free() { [ "$(charges secret) $(charges closed)" = "0 $charges" ]; }

psql upgraded -c "
	insert into moderator_scope select m.member_id, g.id
	  from member_role m, groups g where m.role = 'moderator' and g.privacy = 'secret'"
charges=$(charges closed)
[ "$(charges secret)" -gt 0 ] && [ "$charges" -gt 0 ] || say FAIL 'moderators have a charge in it'
rows >"$CHECK_WORK/rows.before"; schema parvis >"$CHECK_WORK/schema.before"
check 'a database of the release before is brought up to date' parvis migrate
rows >"$CHECK_WORK/rows.after"; schema upgraded >"$CHECK_WORK/schema.after"
check 'every row is still there' same rows
check 'a secret group is nobody’s charge any more, a closed one still' secret_is_free
check 'its schema is that of a new one' same schema
check 'what its people did then is sealed now, and verifies' verifies
check 'the doctor finds nothing about schema, grants and log' content
psql upgraded -c "$passwords"
parvis_exec serve >"$CHECK_WORK/upgraded.log" 2>&1 & upgraded=$!
parvis_exec seal >"$CHECK_WORK/upgraded-seal.log" 2>&1 & sealer=$!
check 'it is served' answers 20
check 'people work in it' plays \
	tests/stories/moderation/31_held_post.story tests/stories/api/44_idempotency.story \
		tests/stories/members/62_searched_names.story
for pid in $upgraded $sealer; do
	kill "$pid"
	ended "$pid" 20 || { kill -KILL "$pid"; say FAIL 'it stops'; }
done
exit $failed
