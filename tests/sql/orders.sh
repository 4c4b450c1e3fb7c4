#!/bin/sh
# Two statements of the server meet at the same rows, in an order that is made here. Usage: orders.sh "<host and dbname>"
where=${1:?connection without user}
failed=0
session() { psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner"; }
statement() { echo "prepare $1 as"; sed 's/--.*//' "sql/queries/$2/$3.sql"; echo 'select answer from done;'; }
says() { if [ "$2" = "$3" ]; then echo "ok   orders: $1"; else echo "FAIL orders: $1: $2, not $3"; failed=1; fi; }

group=ffffffff-0000-7000-9000-0000000000aa case=ffffffff-0000-7000-a000-0000000000aa post=ffffffff-0000-7000-b000-0000000000aa
claire=ffffffff-0000-7000-8000-0000000000aa bruno=ffffffff-0000-7000-8000-0000000000bb
session <<SQL
begin;
insert into member (id, name, state, password_hash) values ('$claire', 'Claire des ordres', 'active', '-'), ('$bruno', 'Bruno des ordres', 'active', '-');
insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
values ('$group', 'Groupe des ordres', 'social', 'closed', 'all', 'none', 'request', '$claire');
insert into membership (member_id, group_id, state) values ('$claire', '$group', 'member'), ('$bruno', '$group', 'member');
insert into review_case (id, kind, group_id, author_id, applicant_id, reason, state, version, decision, decided_by, decided_at)
values ('$case', 'membership', '$group', '$bruno', '$bruno', 'request', 'decided', 2, 'accept_member', '$claire', now());
insert into post (id, group_id, author_id, state, body, body_tree, body_sha256, published_at)
values ('$post', '$group', '$claire', 'published', 'Un texte', '[]', '', now());
commit;
SQL

{ statement undo case case_undo_member; echo "begin; execute undo('$claire', '$case', 2, 30); select pg_sleep(0.6); commit;"; } | session >/dev/null &
sleep 0.3
{ statement leave group membership_leave; echo "execute leave('$bruno', '$group');"; } | session >/dev/null
wait $!
says 'who leaves while their acceptance is undone leaves no request behind' \
	"$(echo "select state from review_case where id = '$case'" | session)" withdrawn

echo "insert into reaction (post_id, member_id, kind) values ('$post', '$bruno', 1);" | session
{ statement change reaction reaction_set
	echo "begin; select from post where id = '$post' for no key update; select pg_sleep(0.6); execute change('$bruno', '$post', 'love'); commit;"
} | session >/dev/null &
sleep 0.3
{ statement clear reaction reaction_clear; echo "execute clear('$bruno', '$post');"; } | session >/dev/null
cleared=$?
wait $!
says 'a reaction that is changed and taken back at once: neither is refused' "$? $cleared" '0 0'

# The post's numbers are those of the rows, whatever two devices of one person do at the same moment.
counted="select (reaction_counts = (select array_agg((select count(*)::int from reaction r where r.post_id = p.id and r.kind = k) order by k)
	from generate_series(1, 7) k))::text || coalesce(' ' || (select kind from reaction where post_id = p.id and member_id = '$bruno'), '') from post p where id = '$post'"
echo "update post set reaction_counts = '{0,1,0,0,0,0,0}' where id = '$post'; insert into reaction (post_id, member_id, kind) values ('$post', '$claire', 2);
	delete from reaction where post_id = '$post' and member_id = '$bruno';" | session
{ statement change reaction reaction_set; echo "begin; execute change('$bruno', '$post', 'like'); select pg_sleep(0.6); commit;"; } | session >/dev/null &
sleep 0.3
{ statement change reaction reaction_set; echo "execute change('$bruno', '$post', 'love');"; } | session >/dev/null
wait $!
says 'two first reactions of one person at once count as one' "$(echo "$counted" | session)" 'true 2'
{ statement clear reaction reaction_clear; echo "begin; execute clear('$bruno', '$post'); select pg_sleep(0.6); commit;"; } | session >/dev/null &
sleep 0.3
{ statement change reaction reaction_set; echo "execute change('$bruno', '$post', 'sad');"; } | session >/dev/null
wait $!
says 'a reaction given while the one before is taken back counts' "$(echo "$counted" | session)" 'true 6'
exit $failed
