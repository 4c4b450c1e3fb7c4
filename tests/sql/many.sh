#!/bin/sh
# What a page shows of very many rows: a part, and how to go on. In one transaction that is rolled back.
# Prints ok and FAIL lines. Usage: many.sh <psql connection without a user>
where=${1:?connection string} part=many
. tests/say.sh
me=ffffffff-0000-7000-9100-000000000001 request=ffffffff-0000-7000-9100-000000000002
statement() { echo "prepare $1 as"; sed 's/[[:space:]]*--.*//' "sql/queries/$2.sql"; echo ';'; }
answers=$({
	cat <<SQL
begin;
set local session_replication_role = replica; -- so many groups come only from closing and opening again
insert into member (id, name, state, password_hash) values ('$me', 'Mina des masses', 'active', '-');
insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
	select md5('many' || i)::uuid, 'Masse ' || lpad(i::text, 4, '0'), 'social', 'closed', 'all', 'none',
		'request', '$me' from generate_series(1, 600) i;
insert into membership (member_id, group_id, state)
	select '$me', id, 'member' from groups where name like 'Masse %';
insert into post (id, group_id, author_id, state, body, body_tree, body_sha256)
	select gen_random_uuid(), md5('many1')::uuid, '$me', 'draft', 'x', '[["p","x"]]', ''
	  from generate_series(1, 1200);
insert into data_request (id, member_id, kind, origin, received_on, due_on, opened_by)
	values ('$request', '$me', 'objection', 'self', current_date, current_date, '$me');
insert into data_request_step (request_id, version, step)
	select '$request', i, 'review' from generate_series(1, 120) i;
SQL
	statement me members/me_show; statement mine posts/posts_mine; statement request privacy/request_mine
	echo "execute me('$me', '{}', '');"
	echo "delete from membership where member_id = '$me'
		and group_id in (select md5('many' || i)::uuid from generate_series(501, 600) i);"
	echo "execute me('$me', '{}', ''); execute mine('$me', 'draft', null, null, '20');"
	for before in null 71 21; do echo "execute request('$me', '$request', $before);"; done
	echo 'rollback;'
} | psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=postgres") || { echo "FAIL many: $answers"; exit 1; }
part() { printf '%s\n' "$answers" | node -e '
	const answers = JSON.parse("[" + require("fs").readFileSync(0, "utf8").trim()
		.replaceAll(/\n(?=\{)/g, ",") + "]");
	console.log(eval(process.argv[1]))' "$1"; }
equal 'of 600 groups, 500 and that there are more' \
	"$(part 'answers[0].groups.length + " " + answers[0].more_groups')" '500 true'
equal 'of 500 groups, all' "$(part 'answers[1].groups.length + " " + answers[1].more_groups')" '500 false'
equal 'of 1,200 drafts, a page, and a thousand counted' \
	"$(part 'answers[2].items.length + " " + answers[2].counts.draft
		+ " " + answers[2].counts.published')" '20 1000 0'
equal 'of 120 steps, the last fifty, then those before, to the first' \
	"$(part 'answers.slice(3).map((one) => one.history.length + " " + one.earlier).join(", ")')" \
	'50 71, 50 21, 20 null'
exit $failed
