#!/bin/sh
# The second wall: what the database itself refuses, by grants, constraints and triggers, even to a server
# that has gone wrong. Prints ok and FAIL lines; every attempt is rolled back. Usage: walls.sh "<host and
# dbname>"
where=${1:?connection without user}
failed=0

# refuses ROLE CODE "what" SQL: the statement must fail with this SQLSTATE or in this constraint
refuses() {
	said=$(psql -X -q -v ON_ERROR_STOP=1 -v VERBOSITY=verbose -d "$where user=$1" \
		-c 'begin' -c "$4" -c 'rollback' 2>&1) &&
		said='it was allowed'
	case $said in
	*"$2"*) echo "ok   walls: $3" ;;
	*) echo "FAIL walls: $3: $said"; failed=1 ;;
	esac
}
# allows ROLE "what" SQL: the same role can do its ordinary work, so a refusal above means something
allows() {
	if said=$(psql -X -q -v ON_ERROR_STOP=1 -d "$where user=$1" -c 'begin' -c "$3" -c 'rollback' 2>&1); \
		then echo "ok   walls: $2"
	else echo "FAIL walls: $2: $said"; failed=1; fi
}

allows parvis_app 'the server reads posts' 'select count(*) from post'
leaf='{"act":"post.publish","at":"2026-01-01T00:00:00Z","cls":"content","sd":{"s":[]},"v":1}'
allows parvis_app 'the server adds an audit entry' "insert into audit.queue (leaf) values ('$leaf')"
refuses parvis_app queue_holds_leaves 'the server adds nothing that is no entry' \
	"insert into audit.queue (leaf) values ('x')"
# ACTOR SUBJECTS
named() { echo \
	'{"act":"post.publish","at":"2026-01-01T00:00:00Z","cls":"content","sd":{'"$1"'"s":['"$(seq -f '"%064.0f"' "$2" | paste -sd,)"']},"v":1}'
	}
somebody='"a":"'$(printf '%064d' 0)'",'
allows parvis_app 'an entry about nine people, or who acts and eight' \
	"insert into audit.queue (leaf) values ('$(named '' 9)'), ('$(named "$somebody" 8)'), ('$(named "$somebody" 0)')"
refuses parvis_app queue_holds_leaves 'none about ten, which nobody could read' \
	"insert into audit.queue (leaf) values ('$(named '' 10)')"
refuses parvis_app queue_holds_leaves 'nor about nine beside who acts' \
	"insert into audit.queue (leaf) values ('$(named "$somebody" 9)')"
refuses parvis_app 42501 'the server cannot read the queue of the log' 'select * from audit.queue'
refuses parvis_app 42501 'the server cannot take an entry out of the queue' 'delete from audit.queue'
refuses parvis_app 42501 'the server cannot change the log' "update audit.log set action = 'x'"
refuses parvis_app 42501 'the server cannot empty the log' 'truncate audit.log'
refuses parvis_app 42501 'the server cannot write into the log' \
	"insert into audit.log (idx, entry_id, class, action, at, leaf_hash) values (9999999, 9999999, 'x', 'x', now(), decode(repeat('00', 32), 'hex'))"
refuses parvis_app 42501 'the server cannot sign a checkpoint' \
	"insert into audit.checkpoint (size, root, note) values (9999999, 'x', 'x')"
refuses parvis_app 42501 'the server cannot change a disclosure' "update audit.disclosure set part = 's'"
refuses parvis_app 42501 'the server cannot delete posts' 'delete from post'
refuses parvis_app 42501 'the server cannot delete people' 'delete from member'
refuses parvis_app 42501 'the server cannot change the history of a case' "update case_event set action = 'x'"
refuses parvis_app 42501 'the server cannot change an acceptance' 'update acceptance set accepted_at = now()'
refuses parvis_app 42501 'the server cannot make tables' 'create table mine (x int)'
refuses parvis_app 42501 'the server cannot change tables' 'alter table post add column x int'
refuses parvis_sequencer 42501 'the sequencer cannot read what people write' 'select * from post'
refuses parvis_sequencer 42501 'the sequencer cannot change the log' "update audit.log set action = 'x'"
refuses parvis_auditor 42501 'an auditor cannot read what people write' 'select * from post'
refuses parvis_auditor 42501 'an auditor cannot write' "insert into audit.queue (leaf) values ('$leaf')"
refuses parvis_owner 'append-only' 'not even the owner changes an entry by mistake' \
	"update audit.log set action = 'x'"
refuses parvis_owner 'append-only' 'not even the owner deletes entries by mistake' 'delete from audit.log'
refuses parvis_owner 'append-only' 'not even the owner empties the log by mistake' \
	'truncate audit.log cascade'
refuses parvis_owner 'append-only' 'not even the owner files a disclosure under somebody else by mistake' \
	'update audit.disclosure set owner_id = (select id from member limit 1)'

refuses parvis_app case_not_decided_by_author 'nobody decides about their own text' \
	"update review_case set state = 'decided', decision = 'publish', decided_by = author_id, decided_at = now() where state = 'open'"
refuses parvis_app case_decided_is_complete 'a decision has an author and a date' \
	"update review_case set state = 'decided' where state = 'open'"
refuses parvis_app case_version_once 'two decisions on one version cannot both stand' \
	'insert into case_event (case_id, version, action, actor_id) select case_id, version, action, actor_id from case_event limit 1'
refuses parvis_app refusal_has_reason 'a refusal has a reason' \
	"insert into case_event (case_id, version, action, actor_id) select id, 999, 'reject', author_id from review_case limit 1"
refuses parvis_app secret_group_is_by_invitation 'a secret group is by invitation' \
	"update groups set privacy = 'secret', joining = 'free'"
refuses parvis_app mandate_open_once 'one open mandate for one person in one group' \
	"insert into mandate (id, group_id, member_id, origin) select gen_random_uuid(), group_id, member_id, origin from mandate where ends_on is null limit 1"
refuses parvis_app comment_reply_has_parent 'a comment of the second level has a parent' \
	"insert into comment (id, post_id, author_id, depth, body, body_tree) select gen_random_uuid(), id, author_id, 2, 'x', '[]' from post limit 1"
refuses parvis_app comment_parent_is_top 'there is no third level' \
	"insert into comment (id, post_id, author_id, depth, parent_id, body, body_tree) select gen_random_uuid(), post_id, author_id, 2, id, 'x', '[]' from comment where depth = 2 limit 1"
refuses parvis_app post_body_size 'a text has an end' \
	"update post set body = repeat('é', 8001) where state = 'published'"
refuses parvis_app member_active_has_password 'an active account has a password' \
	"update member set password_hash = null where state = 'active'"
refuses parvis_app guest_alone 'a partner is given no other role' \
	"insert into member_role (member_id, role)
		select member_id, 'admin' from member_role where role = 'guest' limit 1"
refuses parvis_app guest_alone 'nor is who has a role made a partner' \
	"insert into member_role (member_id, role)
		select member_id, 'guest' from member_role where role = 'admin' limit 1"
allows parvis_app 'a partner who is made a colleague may have roles' \
	"with left_behind as (delete from member_role where role = 'guest' returning member_id)
		insert into member_role (member_id, role) select member_id, 'dpo' from left_behind"
refuses parvis_app member_email_once 'one address, one account' "update member set email = 'same@parvis.test'"
refuses parvis_app request_once_only 'one key, one answer' \
	"insert into request_once (member_id, key, route, body_sha256, status, answer) select id, '00000000-0000-4000-8000-000000000001', 1, '', 201, '' from (select id from member limit 1) m, generate_series(1, 2)"
many() { # STATE COUNT: so many groups, and this person in each
	echo "with person as (insert into member (id, name, state) values ('ffffffff-0000-7000-8000-00000000eeee', 'Paul des murs', 'invited') returning id),
		room as (insert into groups (id, name, purpose, privacy, posting, approval, joining,
			created_by)
			select gen_random_uuid(), 'Mur ' || n, 'team', 'closed', 'all', 'none', 'request', id
				from person, generate_series(1, $2) n returning id)
		select count(*) from room; insert into membership (member_id, group_id,
			state) select created_by, id, '$1' from groups
			where created_by = 'ffffffff-0000-7000-8000-00000000eeee'"
}
allows parvis_owner 'a person is in five hundred groups' "$(many member 500)"
refuses parvis_owner membership_not_too_many 'and in no more' "$(many member 501)"
allows parvis_owner 'a person waits before a hundred groups' "$(many requested 100)"
refuses parvis_owner membership_not_too_many 'and before no more' "$(many requested 101)"

drafts() { echo "insert into post (id, group_id, author_id, state, body, body_tree, body_sha256)
	select gen_random_uuid(), g.id, m.id, 'draft', 'x', '[]', '' from (select id from groups limit 1) g,
		(select id from member m where not exists (select from post
			where author_id = m.id and state = 'draft') limit 1) m,
		generate_series(1, $1)"; }
allows parvis_app 'a person keeps two hundred drafts' "$(drafts 200)"
refuses parvis_app draft_not_too_many 'and no more' "$(drafts 201)"

exit $failed
