#!/bin/sh
# Who is alone, and who may confirm what somebody proposes: in a company of one, of two and of three, as it is
# and as an attacker would make it. What is tried is rolled back. Usage: powers.sh "<host and dbname>"
where=${1:?connection without user}
ada=ffffffff-0000-7000-8000-0000000000a1 bea=ffffffff-0000-7000-8000-0000000000a2
cal=ffffffff-0000-7000-8000-0000000000a3
failed=0

# A company of these three alone: everybody else of the tests has no roles and had none.
company="begin; delete from moderator_scope; delete from member_role; update member set powers_until = null;
update confirmation set decided_at = decided_at - interval '60 days' where state = 'done';
insert into member (id, name, email, state, password_hash) values ('$ada', 'Ada des pouvoirs', 'ada@pouvoirs.test', 'active', '-'),
	('$bea', 'Béa des pouvoirs', 'bea@pouvoirs.test', 'active', '-'), ('$cal', 'Cal des pouvoirs', 'cal@pouvoirs.test', 'active', '-');
insert into member_role (member_id, role, confirms_from) values ('$ada', 'admin', now() - interval '1 day');"
second="insert into member_role (member_id, role, confirms_from) values ('$bea', 'dpo', now() - interval '1 day');"
third="insert into member_role (member_id, role, confirms_from) values ('$cal', 'admin', now() - interval '1 day');"
alone="select acts_alone('$ada')"
confirms="select may_confirm('$bea', 'roles', '$cal', '$ada')" # Béa, what Ada proposes for Cal

# says "sentence" "what is there" "question" answer
says() {
	answer=$(echo "$company $2 $3; rollback;" | psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner" 2>&1)
	if [ "$answer" = "$4" ]; then echo "ok   powers: $1"; else echo "FAIL powers: $1: $answer, not $4"; failed=1; fi
}
says 'one administrator is alone' '' "$alone" t
says 'and still, while the second was invited and never came' "$second update member set state = 'invited' where id = '$bea';" "$alone" t
says 'not with a second' "$second" "$alone" f
says 'nor by suspending them' "$second update member set state = 'suspended' where id = '$bea';" "$alone" f
says 'nor by marking them as gone, however long ago' "$second update member set state = 'former', powers_until = now() - interval '1 day' where id = '$bea';" "$alone" f
taken="insert into confirmation (id, act, target_id, proposed_by, reason, roles_from, roles_to, state,
	decided_by, decided_at)
	values ('$bea', 'roles', '$bea', '$ada', 'Elle change de poste', '{dpo}', '{}', 'done', '$cal', now() -"
says 'nor within a month after two took their role' "$taken interval '29 days');" "$alone" f
says 'but after it' "$taken interval '31 days');" "$alone" t
says 'nor does it count that a moderator was, or has gone' "update member set powers_until = now() + interval '9 days'
	where id = '$cal'; insert into member_role (member_id, role) values ('$cal', 'moderator');" "$alone" t
says 'a moderator or a representative is no second' "insert into member_role (member_id, role) values ('$bea', 'moderator'), ('$cal', 'representative');" "$alone" t

says 'the second confirms what is about a third' "$second $third" "$confirms" t
says 'not within a week' "$second update member_role set confirms_from = now() + interval '1 minute' where member_id = '$bea';" "$confirms" f
says 'not suspended' "$second update member set state = 'suspended' where id = '$bea';" "$confirms" f
says 'not what they proposed themselves' "$second" "select may_confirm('$bea', 'roles', '$cal', '$bea')" f
says 'not what is about them' "$second" "select may_confirm('$bea', 'roles', '$bea', '$ada')" f
says 'not as the second account of one address' "$second update member set email = 'ada+deux@pouvoirs.test' where id = '$bea';" "$confirms" f
says 'nor as its first' "$second update member set email = 'ada+deux@pouvoirs.test' where id = '$ada'; update member set email = 'ada@pouvoirs.test' where id = '$bea';" "$confirms" f
says 'a representative confirms nothing' "insert into member_role (member_id, role, confirms_from) values ('$bea', 'representative', now() - interval '1 day');" "$confirms" f
says 'not as a second account of whom it is about' "$second update member set email = 'cal+bis@pouvoirs.test' where id = '$bea';" "$confirms" f

# An archive: one of the two protects data, where somebody does.
archive="select may_confirm('$bea', 'archive', '$cal', '$ada')"
dora=ffffffff-0000-7000-8000-0000000000a4
officer="insert into member (id, name, email, state, password_hash) values
	('$dora', 'Dora des pouvoirs', 'dora@pouvoirs.test', 'active', '-');
	insert into member_role (member_id, role) values ('$dora', 'dpo');"
helper="insert into member_role (member_id, role, confirms_from) values ('$bea', 'admin', now() - interval '1 day');"
says 'the data protection officer confirms an archive' "$second" "$archive" t
says 'two administrators prepare one where nobody protects data' "$helper" "$archive" t
says 'not past the data protection officer' "$helper $officer" "$archive" f
says 'who may confirm what the officer proposes' "$helper $officer" \
	"select may_confirm('$bea', 'archive', '$cal', '$dora')" t

# What keeps powers from being confirmed: a link that has just set the password.
proposal="insert into confirmation (id, act, target_id, proposed_by, reason, roles_from, roles_to)
	values ('$ada', 'roles', '$cal', '$ada', 'Il en faut un', '{}', '{moderator}');"
reset="insert into notification (id, member_id, kind, created_at) values ('$ada', '$cal', 'password_reset',"
obstacle="select coalesce(obstacle_of(c), 'none') from confirmation c where id = '$ada'"
says 'nothing keeps powers from who has used the account' "$proposal" "$obstacle" none
says 'a link of this week does' "$proposal $reset now() - interval '6 days');" "$obstacle" linked
says 'an older one does not' "$proposal $reset now() - interval '8 days');" "$obstacle" none
exit $failed
