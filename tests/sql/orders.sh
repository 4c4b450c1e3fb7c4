#!/bin/sh
# Two statements of the server meet at the same rows, in an order that is made here. Usage: orders.sh "<host
# and dbname>"
where=${1:?connection without user}
failed=0
session() { psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner"; }
statement() { echo "prepare $1 as"; sed 's/--.*//' "sql/queries/$2.sql"; echo 'select answer from done;'; }
says() { if [ "$2" = "$3" ]; then echo "ok   orders: $1"; else echo "FAIL orders: $1: $2, not $3"; failed=1
	fi; }
ask() { echo "$1" | session; }
# meet STATEMENT PARAMETERS STATEMENT PARAMETERS: the first holds its rows until the second waits for them, or
# two seconds. Prints what the second did.
meet() {
	{ statement first "$1"; echo "begin; execute first($2);"; cat <<'SQL'
do $$ begin for i in 1..100 loop exit when exists (select from pg_locks where not granted);
	perform pg_sleep(0.02); end loop; end $$;
commit;
SQL
	} | session >/dev/null &
	first=$! tries=0
	until [ "$(ask "select count(*) from pg_stat_activity where state = 'active' and query like 'do % begin for i in%'")" \
		-gt 0 ] || [ $tries -gt 100 ]; do tries=$((tries + 1)); done
	answer=$({ statement second "$3"; echo "execute second($4);"; } | session)
	code=$?
	wait $first
	case "$? $code $answer" in '0 0 ') echo nothing ;; '0 0 '*) echo done ;; *) echo \
		"failed: $answer" ;; esac
}
# cross SQL STATEMENT PARAMETERS: some way into the first, the second begins. Prints how both ended.
cross() {
	echo "$1" | session >/dev/null &
	sleep 0.3
	{ statement second "$2"; echo "execute second($3);"; } | session >/dev/null
	second=$?
	wait $!
	echo "$? $second"
}

group=ffffffff-0000-7000-9000-0000000000aa case=ffffffff-0000-7000-a000-0000000000aa \
	post=ffffffff-0000-7000-b000-0000000000aa
claire=ffffffff-0000-7000-8000-0000000000aa bruno=ffffffff-0000-7000-8000-0000000000bb
session <<SQL
begin;
insert into member (id, name, state, password_hash) values ('$claire', 'Claire des ordres', 'active', '-'), ('$bruno', 'Bruno des ordres', 'active', '-');
insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
values ('$group', 'Groupe des ordres', 'social', 'closed', 'all', 'none', 'request', '$claire');
insert into membership (member_id, group_id, state) values ('$claire', '$group', 'member'), ('$bruno', '$group', 'member');
insert into mandate (id, group_id, member_id, origin) values (gen_random_uuid(), '$group', '$claire',
	'elected');
insert into review_case (id, kind, group_id, author_id, applicant_id, reason, state, version, decision,
	decided_by, decided_at, outcome)
values ('$case', 'membership', '$group', '$bruno', '$bruno', 'request', 'decided', 2, 'accept_member', '$claire', now(), 'member');
insert into post (id, group_id, author_id, state, body, body_tree, body_sha256, published_at)
values ('$post', '$group', '$claire', 'published', 'Un texte', '[]', '', now());
commit;
SQL

says 'who leaves while their acceptance is undone leaves no request behind' \
	"$(meet moderation/case_undo "'$claire', '$case', 2, 30" groups/membership_leave "'$bruno', '$group', false") $(ask "select state from review_case where id = '$case'")" \
		'done withdrawn'

ask "insert into reaction (post_id, member_id, kind) values ('$post', '$bruno', 1);"
says 'a reaction that is changed and taken back at once: neither is refused' "$(cross "$(statement change posts/reaction_set)
begin; select from post where id = '$post' for no key update; select pg_sleep(0.6); execute change('$bruno', '$post', 'love'); commit;" \
	posts/reaction_clear "'$bruno', '$post'")" '0 0'

# The post's numbers are those of the rows, whatever two devices of one person do at the same moment.
counted="select (reaction_counts = (select array_agg((select count(*)::int from reaction r
	where r.post_id = p.id and r.kind = k) order by k)
	from generate_series(1, 7) k))::text || coalesce(' ' || (select kind from reaction where post_id = p.id and member_id = '$bruno'), '') from post p where id = '$post'"
ask "update post set reaction_counts = '{0,1,0,0,0,0,0}' where id = '$post'; insert into reaction (post_id, member_id, kind) values ('$post', '$claire', 2);
	delete from reaction where post_id = '$post' and member_id = '$bruno';"
says 'two first reactions of one person at once count as one' \
	"$(meet posts/reaction_set "'$bruno', '$post', 'like'" posts/reaction_set "'$bruno', '$post', 'love'") $(ask "$counted")" \
		'done true 2'
says 'a reaction given while the one before is taken back counts' \
	"$(meet posts/reaction_clear "'$bruno', '$post'" posts/reaction_set "'$bruno', '$post', 'sad'") $(ask "$counted")" \
		'done true 6'

# A right that is taken away at the same moment is gone: who writes waits, and then has none. Before each, all
# is as at the beginning.
moderator=ffffffff-0000-7000-8000-0000000000cc draft=ffffffff-0000-7000-b000-0000000000bb \
	held=ffffffff-0000-7000-b000-0000000000cc
waits=ffffffff-0000-7000-a000-0000000000cc asks=ffffffff-0000-7000-a000-0000000000dd \
	asker=ffffffff-0000-7000-8000-0000000000dd
mandate=ffffffff-0000-7000-c000-0000000000aa quiet=ffffffff-0000-7000-9000-0000000000bb \
	whisper=ffffffff-0000-7000-b000-0000000000dd
anew() {
	session <<SQL
begin;
update review_case set outcome = null where outcome is not null;   -- of other tests
insert into member (id, name, state, password_hash) values ('$moderator', 'Mona des ordres', 'active',
	'ancien'), ('$asker', 'Denis des ordres', 'active', '-') on conflict do nothing;
update member set password_hash = 'ancien', state = 'active', version = 1 where id = '$moderator';
update member set state = 'active', version = 1 where id = '$asker'; delete from membership where member_id = '$asker' and group_id <> '$group';
delete from session where member_id = '$moderator'; delete from one_time_link where member_id = '$moderator';
insert into session (id, token_hash, member_id, expires_at) values ('$moderator', 'avant', '$moderator', now() + interval '1 day');
insert into member_role (member_id, role) values ('$moderator', 'moderator') on conflict do nothing;
insert into moderator_scope values ('$moderator', '$group') on conflict do nothing;
insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
values ('$quiet', 'Groupe sans texte', 'social', 'closed', 'all', 'none', 'request', '$claire') on conflict do nothing;
update groups set archived_at = null, privacy = 'closed', joining = 'request', approval = 'none', version = 1 where id in ('$group', '$quiet');
insert into membership (member_id, group_id, state) values ('$bruno', '$group', 'member'), ('$bruno', '$quiet', 'member'), ('$asker', '$group', 'requested')
on conflict (member_id, group_id) do update set state = excluded.state;
insert into membership (member_id, group_id, state) values ('$moderator', '$quiet', 'member')
	on conflict do nothing;
insert into mandate (id, group_id, member_id, origin) values ('$mandate', '$group', '$bruno', 'elected')
	on conflict do nothing;
update mandate set ends_on = null where id = '$mandate';
delete from case_event where case_id in ('$waits', '$asks'); delete from notification where group_id = '$group'; delete from review_case where id in ('$waits', '$asks');
delete from comment where post_id = '$post'; delete from post where group_id in ('$group', '$quiet') and id <> '$post';
update post set comment_count = 0, state = 'published' where id = '$post';
insert into post (id, group_id, author_id, state, label, body, body_tree, body_sha256)
values ('$draft', '$group', '$bruno', 'draft', 'group', 'Un brouillon', '[]', ''), ('$whisper', '$quiet', '$bruno', 'draft', 'confidential', 'Un secret', '[]', ''),
	('$held', '$group', '$asker', 'pending', 'group', 'Un texte qui attend', '[]', '');
insert into review_case (id, kind, group_id, author_id, post_id, applicant_id, reason)
values ('$waits', 'held_post', '$group', '$asker', '$held', null, 'group_approval'), ('$asks', 'membership', '$group', '$asker', null, '$asker', 'request');
commit;
SQL
}
taken() { anew; says "$1" "$(meet "$2" "$3" "$4" "$5")" nothing; }
fresh() { ask 'select gen_random_uuid()'; }
leaves="'$bruno', '$group', false" \
	archives="'$group', 1, null, null, null, null, null, null, null, null, true, '$claire'" \
	ends="'$group', '$mandate', null, null, '$claire'"
reads="'$group', 1, null, null, null, null, null, null, 'all', null, null, '$claire'"
opens="'$quiet', 1, null, null, null, null, 'open', null, null, null, null, '$claire'"
writes() { echo "'$(fresh)', '$bruno', '$1', 'note', '$2', 'fr', 'Un mot', '[]', '', 'published', gen_random_uuid(), 'group_approval', $3, 'none'"; } # group label animator
submits() { echo "'$bruno', '$1', 1, 'published', gen_random_uuid(), 'group_approval', false, 'none'"; }
comments="gen_random_uuid(), '$bruno', '$post', null, 'Un mot', '[]', gen_random_uuid(), gen_random_uuid(), false"
decides="'$waits', 1, 'publish', 'published', null, null, null"
accepts="'$bruno', '$asks', 1, 'accept_member', null, null"

taken 'who leaves does not post at that moment' groups/membership_leave "$leaves" posts/post_create \
	"$(writes $group group false)"
taken 'who leaves does not submit at that moment' groups/membership_leave "$leaves" posts/post_submit \
	"$(submits $draft)"
taken 'who leaves does not comment at that moment' groups/membership_leave "$leaves" posts/comment_create \
	"$comments"
taken 'who is removed does not post at that moment' groups/membership_remove "'$group', '$bruno', '$claire'" \
	posts/post_create "$(writes $group group false)"
taken 'nobody posts where it is archived at that moment' groups/group_edit "$archives" posts/post_create \
	"$(writes $group group false)"
taken 'nobody submits where it is archived at that moment' groups/group_edit "$archives" posts/post_submit \
	"$(submits $draft)"
taken 'nobody comments where it is archived at that moment' groups/group_edit \
	"$archives" posts/comment_create "$comments"
taken 'nobody decides where it is archived at that moment' groups/group_edit \
	"$archives" moderation/case_decide_post "'$bruno', $decides"
taken 'nobody posts unread where it is read first from that moment' groups/group_edit \
	"$reads" posts/post_create "$(writes $group group false)"
taken 'nobody submits unread where it is read first from that moment' groups/group_edit \
	"$reads" posts/post_submit "$(submits $draft)"
taken 'nobody becomes animator who leaves at that moment' groups/membership_leave \
	"'$moderator', '$quiet', false" groups/mandate_give \
	"gen_random_uuid(), '$quiet', '$moderator', 'elected', false, null, null, '$quiet'"
taken 'nobody posts as animator whose mandate ends at that moment' groups/mandate_end \
	"$ends" posts/post_create "$(writes $group group true)"
taken 'nobody decides on a text whose mandate ends at that moment' groups/mandate_end \
	"$ends" moderation/case_decide_post "'$bruno', $decides"
taken 'nobody decides on a request whose mandate ends at that moment' groups/mandate_end \
	"$ends" moderation/case_decide_member "$accepts"
taken 'nobody decides as moderator who is none from that moment' members/member_roles \
	"'$moderator', '{}', 1, null, null, null" moderation/case_decide_post "'$moderator', $decides"
entrusts="'$moderator', '{moderator}', 1, null, '{$quiet}', null"   # by the terminal: on the page it takes two
hides="'$quiet', 1, null, null, null, null, 'secret', null, null, 'invitation', null, '$claire'"
charge="select count(*) from moderating where member_id = '$moderator' and group_id = '$quiet'"
anew
says 'a group that becomes secret when it is given as a charge is none' \
	"$(meet groups/group_edit "$hides" members/member_roles "$entrusts") $(ask "$charge")" 'done 0'
anew
says 'nor one that becomes secret right after' \
	"$(meet members/member_roles "$entrusts" groups/group_edit "$hides") $(ask "$charge")" 'done 0'
decided="begin; update review_case set state = 'decided', decision = case kind when 'membership' then 'accept_member' else 'publish' end, decided_by = '$bruno', decided_at = now(),
	outcome = case kind when 'membership' then 'member' else 'published' end where id in ('$waits', '$asks'); commit;"
anew; ask "$decided"
says 'nobody undoes a decision on a text whose mandate ends at that moment' \
	"$(meet groups/mandate_end "$ends" moderation/case_undo "'$bruno', '$waits', 1, 30")" nothing
anew; ask "$decided"
says 'nobody undoes an acceptance whose mandate ends at that moment' \
	"$(meet groups/mandate_end "$ends" moderation/case_undo "'$bruno', '$asks', 1, 30")" nothing
taken 'no confidential text is posted where it opens at that moment' groups/group_edit \
	"$opens" posts/post_create "$(writes $quiet confidential false)"
taken 'no confidential text is submitted where it opens at that moment' groups/group_edit \
	"$opens" posts/post_submit "$(submits $whisper)"
taken 'no group opens at the moment when somebody writes there' posts/post_create \
	"$(writes $quiet group false)" groups/group_edit "$opens"
anew
says 'without all that, each of them is done' "$(for one in "posts/post_create+$(writes $quiet confidential false)" "posts/post_create+$(writes $group group true)" "posts/post_submit+$(submits $draft)" \
	"posts/comment_create+$comments" "moderation/case_decide_post+'$bruno', $decides" \
		"moderation/case_decide_member+$accepts"; do
		{ statement one "${one%%+*}"; echo "execute one(${one#*+});"; } | session | grep -c . ; done | tr '\n' ' ')" '1 1 1 1 1 1 '
anew; ask "$decided"
says 'and each of these undone' "$(for one in "moderation/case_undo+'$bruno', '$waits', 1, 30" "moderation/case_undo+'$bruno', '$asks', 1, 30"; do
		{ statement one "${one%%+*}"; echo "execute one(${one#*+});"; } | session | grep -c . ; done | tr '\n' ' ')" '1 1 '
anew
says 'a moderator decides too' \
	"$({ statement one moderation/case_decide_post; echo "execute one('$moderator', $decides);"; } | session | grep -c .)" \
	1

# Two drafts that are kept at the same moment are not one too many.
anew
ask "insert into post (id, group_id, author_id, state, body, body_tree, body_sha256)
	select gen_random_uuid(), '$group', '$bruno', 'draft', 'x', '[]', '' from generate_series(1, 197)"
keeps() { writes "$group" group false | sed "s/'published'/'draft'/"; }
drafts="select count(*) from post where author_id = '$bruno' and state = 'draft'"
says 'of two who keep the two hundredth draft at the same moment, one does' \
	"$(meet posts/post_create "$(keeps)" posts/post_create "$(keeps)" 2>/dev/null) $(ask "$drafts")" \
		'failed:  200'

# A decision takes effect, is undone, or is overtaken by its author: one of them, whichever comes first.
stands="select p.state || ' ' || r.state || ' ' ||
		(select count(*) from notification n where n.case_id = r.id and n.kind like 'post_%')
	from post p join review_case r on r.post_id = p.id where r.id = '$waits'"
anew; ask "$decided"
says 'what takes effect is not taken back at that moment' \
	"$(meet jobs/case_settle "0, null" posts/post_withdraw "'$asker', '$held', 1") $(ask "$stands")" \
	'nothing published decided 1'
anew; ask "$decided"
says 'what its author takes back does not take effect' \
	"$(meet posts/post_withdraw "'$asker', '$held', 1" jobs/case_settle "0, null") $(ask "$stands")" \
	'done draft withdrawn 0'
anew; ask "$decided"
says 'what takes effect is not undone at that moment' \
	"$(meet jobs/case_settle "0, null" moderation/case_undo "'$bruno', '$waits', 1, 30") $(ask "$stands")" \
	'nothing published decided 1'
anew; ask "$decided"
says 'what is undone does not take effect' \
	"$(meet moderation/case_undo "'$bruno', '$waits', 1, 30" jobs/case_settle "0, null") $(ask "$stands")" \
	'done pending open 0'
anew; ask "$decided"
edits="'$asker', '$held', 1, null, null, 'Autre', '[]', ''"
says 'what its author changes at that moment waits again' \
	"$(meet posts/post_edit "$edits" jobs/case_settle "0, null") $(ask "$stands")" 'done pending open 0'

# Who asked and then joined as many groups as they may is let in all the same: nobody's decision keeps those
# of others.
anew; ask "$decided"
ask "do \$\$ begin
	for i in 1..500 loop
		insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
		values (('ffffffff-0000-7000-9001-' || lpad(i::text, 12, '0'))::uuid, 'Ordre numéro ' || i, 'social', 'closed', 'all', 'none', 'request', '$claire');
		insert into membership (member_id, group_id, state) values ('$asker',
			('ffffffff-0000-7000-9001-' || lpad(i::text, 12, '0'))::uuid, 'member');
	end loop;
exception when check_violation then null; end \$\$" # all of them or none
ask "insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
	select ('ffffffff-0000-7000-9001-' || lpad(i::text, 12, '0'))::uuid, 'Ordre numéro ' || i, 'social',
		'closed', 'all', 'none', 'request', '$claire' from generate_series(1, 499) i
		on conflict do nothing;
	insert into membership (member_id, group_id, state) select '$asker', id, 'member' from groups where id::text like 'ffffffff-0000-7000-9001-%' on conflict do nothing"
{ statement one jobs/case_settle; echo 'execute one(0, null);'; } | session >/dev/null 2>&1
says 'who is in very many groups is let in, and other decisions take effect' \
	"$(ask "$stands") $(ask "select state from membership where member_id = '$asker' and group_id = '$group'")" \
	'published decided 1 member'
ask "delete from membership where group_id::text like 'ffffffff-0000-7000-9001-%'; delete from groups where id::text like 'ffffffff-0000-7000-9001-%'"

# Who decides holds the mandate, then the membership; who removes them asks for both in that order.
mandate_is_held() { ask "select from mandate where id = '$mandate' for update nowait" 2>&1 |
	grep -c 'could not obtain lock'; }
anew
says 'nobody holds a mandate that is not used' "$(mandate_is_held)" 0
ask "begin; select from membership where member_id = '$bruno' and group_id = '$group' for no key update; select pg_sleep(2.5); commit;" \
	&
sleep 0.3
{ statement one moderation/case_decide_post; echo "execute one('$bruno', $decides);"; } | session >/dev/null &
tries=0
until [ "$(ask 'select count(*) from pg_locks where not granted')" -gt 0 ] || [ $tries -gt 100 ]; do
	tries=$((tries + 1)); done
says 'who decides holds their mandate while they wait for their membership' "$(mandate_is_held)" 1
wait
anew
says 'who is removed while they decide: neither is refused' "$(cross "begin; select from mandate where id = '$mandate' for share; select pg_sleep(0.6);
select from membership where member_id = '$bruno' and group_id = '$group' for share; commit;" groups/membership_remove "'$group', '$bruno', '$claire'")" '0 0'

# Whose account ends is invited nowhere from that moment, and given no mandate; whoever invites keeps them
# from nothing that they do.
ends_account="'$asker', 'former', 1, '$claire'"
invites="'$quiet', '$asker', gen_random_uuid(), '$quiet'"
anew
says 'nobody is invited whose account ends at that moment' \
	"$(meet members/member_state "$ends_account" groups/membership_invite "$invites") $(ask "select count(*) from membership where member_id = '$asker' and group_id = '$quiet'")" \
		'nothing 0'
anew
says 'whose account ends at the moment when they are invited is invited no more' \
	"$(meet groups/membership_invite "$invites" members/member_state "$ends_account") $(ask "select count(*) from membership where member_id = '$asker' and group_id = '$quiet'")" \
		'done 0'
anew; ask "update membership set state = 'member' where member_id = '$asker' and group_id = '$group'"
says 'nobody is given a mandate whose account ends at that moment' \
	"$(meet members/member_state "$ends_account" groups/mandate_give "gen_random_uuid(), '$group', '$asker', 'elected', false, null, null, '$quiet'") $(ask "select count(*) from mandate where member_id = '$asker'")" \
		'nothing 0'
anew
{ statement invite groups/membership_invite
	echo "begin; execute invite($invites); select pg_sleep(1); commit;"; } | session >/dev/null &
sleep 0.3
says 'who is being invited does what they do meanwhile' \
	"$(ask "select 1 from member where id = '$asker' for share nowait" 2>&1)" 1
wait

# No session outlives the password, the roles or the account that it was opened with, whichever comes first.
enters() { echo \
	"gen_random_uuid(), encode(sha256('$1'), 'hex'), '$moderator', '', null, false, 'ancien', encode(sha256('appareil'), 'hex'), encode(sha256('réseau'), 'hex'), array[encode(sha256('compteur'), 'hex')], array['1']"
	}
changes="'$moderator', 'nouveau', '$moderator'"
sessions() {
	ask "select string_agg(convert_from(token_hash, 'UTF8'), ' ') from session where member_id = '$moderator'"
	}
taken 'nobody enters with the password that is changed at that moment' members/me_password \
	"$changes" auth/session_open "$(enters un)"
anew
says 'who entered while the password was changed is out' \
	"$(meet auth/session_open "$(enters deux)" members/me_password "$changes") $(sessions)" 'done avant'
anew
says 'who entered while the account was suspended is out' \
	"$(meet auth/session_open "$(enters trois)" members/member_state "'$moderator', 'suspended', 1, '$claire'") $(sessions)" \
	'done '
anew
says 'who entered while their roles were changed is out' \
	"$(meet auth/session_open "$(enters quatre)" members/member_roles "'$moderator', '{}', 1, null, null, null") $(sessions)" \
	'done '
anew
ask "insert into one_time_link (token_hash, purpose, member_id, login, expires_at) values (sha256('lien des ordres'), 'reset', '$moderator', '-', now() + interval '1 hour')"
says 'who entered while a link set a new password is out' "$(meet auth/session_open "$(enters cinq)" auth/invitation_accept "encode(sha256('lien des ordres'), 'hex'),
	'nouveau', null, null, gen_random_uuid(), encode('apres', 'hex'), '', false, gen_random_uuid(), encode(sha256('appareil'), 'hex'), encode(sha256('réseau'), 'hex')") $(sessions)" 'done apres'
exit $failed
