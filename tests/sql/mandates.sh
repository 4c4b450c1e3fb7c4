#!/bin/sh
# What is told of mandates that end: a week before, to who holds one and to who animates with them; on their
# day; and that nobody animates any more. Each once. What is tried is rolled back.
# Usage: mandates.sh "<host and dbname>"
where=${1:?connection without user}
tell() {
	sed 's/[[:space:]]*--.*//; s/\$1::int/500/' sql/queries/retention/mandates_tell.sql
	echo "select 'changed ' || answer from done;"
}
said() {
	echo "select n.name || ': ' || o.kind || ' ' || g.name
		from notification o join member n on n.id = o.member_id join groups g on g.id = o.group_id
		where n.name like '% des mandats' order by n.name collate \"C\", o.kind, g.name;"
}

answers=$({
	cat <<'SQL'
begin;
create function pg_temp.person(name text) returns uuid language sql return md5(name)::uuid;
insert into member (id, name, state, password_hash)
select pg_temp.person(n), n || ' des mandats', 'active', '-'
  from unnest(array['Ana', 'Bruno', 'Claire', 'Dora', 'Eve']) n;
insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
select pg_temp.person(g), g, 'team', 'secret', 'all', 'all', 'invitation', pg_temp.person('Ana')
  from unnest(array['Soon', 'Shared', 'Over', 'Later', 'Ahead']) g;
insert into membership (member_id, group_id, state) select pg_temp.person(n), pg_temp.person(g), 'member'
  from (values ('Ana', 'Soon'), ('Bruno', 'Soon'), ('Claire', 'Soon'), ('Ana', 'Shared'), ('Bruno', 'Shared'),
	('Dora', 'Over'), ('Eve', 'Over'), ('Ana', 'Later'), ('Ana', 'Ahead'), ('Bruno', 'Ahead')) as m (n, g);
insert into mandate (id, group_id, member_id, origin, starts_on, ends_on)
select gen_random_uuid(), pg_temp.person(g), pg_temp.person(n), 'volunteer', today() + starts, today() + ends
  from (values ('Soon', 'Ana', -9, 7), ('Soon', 'Bruno', -9, null),
	('Shared', 'Ana', -9, 0), ('Shared', 'Bruno', -9, null), ('Over', 'Dora', -9, -1),
	('Later', 'Ana', -9, 8), ('Ahead', 'Ana', -9, null), ('Ahead', 'Bruno', 1, 5)) as d (g, n, starts, ends);
SQL
	for _ in 1 2; do tell; done # what was told is not told again
	said
} | psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner" 2>&1)
told=$(printf '%s\n' "$answers" | grep -v '^changed')
expected='Ana des mandats: mandate_ends Soon
Ana des mandats: mandate_over Shared
Bruno des mandats: mandate_ends_other Soon
Dora des mandats: group_unled Over
Dora des mandats: mandate_over Over
Eve des mandats: group_unled Over'
if [ "$told" = "$expected" ]; then
	echo 'ok   mandates: an end is told before, on its day and where nobody animates any more, to those' \
		'whom it concerns, once'
else echo "FAIL mandates: $answers"; exit 1; fi
