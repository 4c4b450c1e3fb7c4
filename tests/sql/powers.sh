#!/bin/sh
# Who is alone, and who may confirm what somebody proposes: in a company of one, of two and of three, as it is
# and as an attacker would make it. What is tried is rolled back. Usage: powers.sh "<host and dbname>"
where=${1:?connection without user}
ada=ffffffff-0000-7000-8000-0000000000a1 bea=ffffffff-0000-7000-8000-0000000000a2
cal=ffffffff-0000-7000-8000-0000000000a3
failed=0

# A company of these three alone: everybody else of the tests has no roles and had none.
company="begin; delete from moderator_scope; delete from member_role; update member set powers_until = null;
insert into member (id, name, email, state, password_hash) values ('$ada', 'Ada des pouvoirs', 'ada@pouvoirs.test', 'active', '-'),
	('$bea', 'Béa des pouvoirs', 'bea@pouvoirs.test', 'active', '-'), ('$cal', 'Cal des pouvoirs', 'cal@pouvoirs.test', 'active', '-');
insert into member_role (member_id, role, confirms_from) values ('$ada', 'admin', now() - interval '1 day');"
second="insert into member_role (member_id, role, confirms_from) values ('$bea', 'dpo', now() - interval '1 day');"
third="insert into member_role (member_id, role, confirms_from) values ('$cal', 'admin', now() - interval '1 day');"
alone="select acts_alone('$ada')"
confirms="select may_confirm('$bea', '$cal', '$ada')" # Béa, what Ada proposes for Cal

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
says 'nor within a month after their role was taken' "update member set powers_until = now() + interval '29 days' where id = '$bea';" "$alone" f
says 'but after it' "update member set powers_until = now() - interval '1 day' where id = '$bea';" "$alone" t
says 'a moderator or a representative is no second' "insert into member_role (member_id, role) values ('$bea', 'moderator'), ('$cal', 'representative');" "$alone" t

says 'the second confirms what is about a third' "$second $third" "$confirms" t
says 'not within a week' "$second update member_role set confirms_from = now() + interval '1 minute' where member_id = '$bea';" "$confirms" f
says 'not suspended' "$second update member set state = 'suspended' where id = '$bea';" "$confirms" f
says 'not what they proposed themselves' "$second" "select may_confirm('$bea', '$cal', '$bea')" f
says 'not what is about them' "$second" "select may_confirm('$bea', '$bea', '$ada')" f
says 'not as the second account of one address' "$second update member set email = 'ada+deux@pouvoirs.test' where id = '$bea';" "$confirms" f
says 'nor as its first' "$second update member set email = 'ada+deux@pouvoirs.test' where id = '$ada'; update member set email = 'ada@pouvoirs.test' where id = '$bea';" "$confirms" f
says 'a representative confirms nothing' "insert into member_role (member_id, role, confirms_from) values ('$bea', 'representative', now() - interval '1 day');" "$confirms" f
exit $failed
