# Jobs that are lost, fail or lose their reason; retention on an aged base. Sourced by run.sh.
# shellcheck shell=sh

OPEN=00000000-0000-4000-d000-000000000005
REQUEST=00000000-0000-4000-e000-000000000002
JOB=00000000-0000-4000-f000-000000000002
again() { query \
	"update export set file = null; update data_request set state = 'collecting', closed_at = null where id = '$REQUEST'; update job set state = '$1', attempts = $2, heartbeat_at = now() - interval '$3', run_at = now(), ended_at = null where id = '$JOB'"
	}

lost_tests() {
	again running 1 '11 minutes'
	work_until "select state = 'done' from job where id = '$JOB'" &&
		say ok 'a job whose process is gone is tried again' ||
		say FAIL 'a job whose process is gone is tried again'
	equal 'and its request is ready' "$(query "select state from data_request where id = '$REQUEST'")" \
		ready
	again running 1 '1 minute'
	work_until 'select false' 15
	equal 'a job that lives is left alone' "$(query "select state from job where id = '$JOB'")" running
	query "insert into member_role (member_id, role) values ('00000000-0000-4000-8000-0000000000dd', 'dpo')"
	again running 3 '11 minutes'
	work_until "select state = 'failed' from job where id = '$JOB'" &&
		say ok 'after three tries it has failed' || say FAIL 'after three tries it has failed'
	equal 'then the request is incomplete' \
		"$(query "select state from data_request where id = '$REQUEST'")" incomplete
	equal 'and the desk is told' \
		"$(query "select count(*) from notification where kind = 'request_failed' and member_id = '00000000-0000-4000-8000-0000000000dd'")" \
		1
	again waiting 0 '0 seconds'
	query "update data_request set state = 'withdrawn', closed_at = now() where id = '$REQUEST'"
	work_until "select state = 'done' from job where id = '$JOB'"
	equal 'a withdrawn request leaves no archive' \
		"$(query "select count(*) from export where request_id = '$REQUEST' and file is not null")" 0
}

# A folder that cannot be written stands for a full disk.
broken_disk_tests() {
	again waiting 0 '0 seconds'
	mv "$CHECK_WORK/state/exports" "$CHECK_WORK/state/exports.kept" && : > "$CHECK_WORK/state/exports"
	work_until \
		"select attempts = 1 and state = 'waiting' and problem is not null from job where id = '$JOB'" &&
		say ok 'a job that fails waits for another try' ||
		say FAIL 'a job that fails waits for another try'
	rm "$CHECK_WORK/state/exports" && mv "$CHECK_WORK/state/exports.kept" "$CHECK_WORK/state/exports"
	query "update job set run_at = now() where id = '$JOB'"
	work_until "select state = 'done' from job where id = '$JOB'" &&
		say ok 'and is done when the disk is there again' ||
		say FAIL 'and is done when the disk is there again'
}

# A process that is told to stop, and one that is killed, in the middle of a long archive.
interrupted_tests() {
	query "insert into post (id, group_id, author_id, state, body, body_tree, body_sha256, published_at)
		select gen_random_uuid(), '00000000-0000-4000-9000-000000000001', '00000000-0000-4000-8000-0000000000aa', 'published', b, json_build_array(json_build_array('p', b)), sha256('x'), now()
		  from (select 'Texte ' || i || repeat(' avec des mots', 40) as b from generate_series(1, 20000) i) x"
	before=$(ls "$CHECK_WORK/state/exports" | wc -l)
	again waiting 0 '0 seconds'
	work_until "select done > 500 and state = 'running' from job where id = '$JOB'" &&
		say ok 'a long job tells its progress' || say FAIL 'a long job tells its progress'
	equal 'a process that stops puts its job back, and it counts as no try' \
		"$(query "select state || ' ' || attempts from job where id = '$JOB'")" 'waiting 0'
	equal 'and leaves nothing on the disk' "$(ls "$CHECK_WORK/state/exports" | wc -l)" "$before"
	parvis_exec work >>"$CHECK_WORK/work.log" 2>&1 & work_pid=$!
	count=0; until [ "$(query "select done > 500 and state = 'running' from job where id = '$JOB'")" = t \
		] || [ $count -ge 50 ]; do count=$((count + 1)); sleep 0.2; done
	kill -KILL "$work_pid"; wait "$work_pid" 2>/dev/null; work_pid=''
	equal 'a process that is killed leaves its job as it was' \
		"$(query "select state || ' ' || attempts from job where id = '$JOB'")" 'running 1'
	query "update job set heartbeat_at = now() - interval '11 minutes' where id = '$JOB'"
	work_until \
		"select state = 'done' and attempts = 2 and done = total and total > 20000 from job where id = '$JOB'" &&
		say ok 'the next process makes the whole archive' ||
		say FAIL 'the next process makes the whole archive'
	long=$(archive_of $REQUEST); rm -rf "$CHECK_WORK/long"; mkdir "$CHECK_WORK/long"
	"$CHECK_WORK/bin/unpack" "$long" "$CHECK_WORK/long"
	equal 'all of it' "$(wc -l < "$CHECK_WORK/long/donnees/posts.ndjson" | tr -d ' ')" 20004
	holds 'in pages of at most 500' \
		"$(grep -c '<article>' "$CHECK_WORK"/long/pages/*.html | awk -F: '$2 > 500')"
	holds 'that lead to each other' \
		"$(cd "$CHECK_WORK/long/pages" && for n in 0001 0002 0041; do grep -o 'href="../pages/[^"]*"' posts-$n.html | cut -d/ -f3 | tr -d '"' | while read -r page; do [ -e "$page" ] || echo "$page"; done; done)"
}

left_over() {
	query "select 'session' from session where expires_at < now() union all select 'link' from one_time_link where expires_at < now()
		union all select 'throttle' from throttle where last_at < now() - interval '1 day' union all select 'device' from known_device where seen_at < now() - interval '180 days'
		union all select 'network' from known_network where seen_at < now() - interval '90 days'
		union all select 'once' from request_once where created_at < now() - interval '1 day'
		union all select 'seen' from audit.access_seen where seen_at < now() - interval '1 day'
		union all select 'post' from post where state = 'deleted' and deleted_at < now() - interval '30 days' and body <> ''
		union all select 'rejected' from post where state = 'rejected' and id = '00000000-0000-4000-b000-000000000001'
		union all select 'comment' from comment where state = 'deleted' and deleted_at < now() - interval '30 days' and body <> ''
		union all select 'read notice' from notification where read_at < now() - interval '90 days'
			and kind <> 'case_waiting'
		union all select 'unread notice' from notification where read_at is null and created_at < now() - interval '1 year'
		union all select 'confirmation' from confirmation where state not in ('open', 'confirmed')
			and expires_at < now() - interval '5 years'
		union all select 'archive' from export where file is not null and expires_at < now()"
}

aged_base() {
	query "update session set expires_at = now() - interval '1 second'; update one_time_link set expires_at = now() - interval '1 second';
		insert into throttle (key, level, last_at) values ('x', 3, now() - interval '25 hours');
		update known_device set seen_at = now() - interval '181 days'; insert into known_network values ('x', now() - interval '91 days');
		update request_once set created_at = now() - interval '25 hours';
		update audit.access_seen set seen_at = now() - interval '25 hours';
		update post set deleted_at = now() - interval '31 days' where state = 'deleted';
		update post set state = 'rejected' where id = '00000000-0000-4000-b000-000000000001';
		update review_case set decided_at = now() - interval '31 days' where post_id = '00000000-0000-4000-b000-000000000001';
		update comment set deleted_at = now() - interval '31 days' where state = 'deleted';
		insert into notification (id, member_id, kind, case_id, created_at, read_at)
		select gen_random_uuid(), '00000000-0000-4000-8000-0000000000bb', kind, case_id::uuid,
			now() - created * interval '1 day', now() - read * interval '1 day'
		  from (values ('invited', null, 100, 91), ('mandate_given', null, 100, 89),
			('group_unled', null, 366, null), ('mandate_over', null, 364, null),
			('case_waiting', '00000000-0000-4000-d000-000000000001', 400, 91),
			('case_waiting', '$OPEN', 400, 91)) as aged (kind, case_id, created, read);
		update confirmation set expires_at = now() - interval '1 day' - interval '5 years'
		 where reason = 'Son téléphone est perdu';
		update confirmation set expires_at = now() + interval '1 day' - interval '5 years'
		 where state = 'expired';
		insert into notification (id, member_id, kind, confirmation_id)
		select gen_random_uuid(), target_id, 'confirmation_refused', id from confirmation
		 where reason = 'Son téléphone est perdu';
		update export set expires_at = now() - interval '1 second'"
	as_user touch "$CHECK_WORK/state/exports/remains-of-a-crash" &&
		as_user touch -d '2 days ago' "$CHECK_WORK"/state/exports/*
}

retention_tests() {
	aged_base
	equal 'the aged base has every kind of what is over' "$(left_over | sort -u | wc -l | tr -d ' ')" 14
	work_until "select not exists (select from export where file is not null)" >/dev/null
	holds 'after the daily retention nothing is older than its time' "$(left_over)"
	equal 'no archive is left on the disk' "$(ls "$CHECK_WORK/state/exports")" ''
	equal 'a request whose archive was never fetched has expired' \
		"$(query "select state from data_request where id = '$REQUEST'")" expired
	before=$(query "select md5(string_agg(p::text, '' order by id)) from post p")
	work_until 'select false' 10
	equal 'retention that runs twice changes nothing more' \
		"$(query "select md5(string_agg(p::text, '' order by id)) from post p")" "$before"
	equal 'what took two people and is not closed for five years stays' \
		"$(query "select string_agg(state::text, ' ' order by state) from confirmation
			where reason in ('Son téléphone est perdu', 'Elle a changé de poste', 'Demandé par elle-même')")" \
		'confirmed expired'
	equal 'notices that are not over stay, and who waits for a decision is still told from whom' \
		"$(query "select string_agg(kind, ' ' order by kind) from notification where member_id = '00000000-0000-4000-8000-0000000000bb'
			and kind in ('invited', 'mandate_given', 'group_unled', 'mandate_over', 'case_waiting')")" \
		'case_waiting mandate_given mandate_over'
	equal 'what is not over stays' \
		"$(query "select count(*) from post where author_id = '00000000-0000-4000-8000-0000000000bb' and body <> ''")" \
		2
}

# Holds a text, as somebody does who is about to decide of it, until let_text_go.
hold_text() {
	query "begin; select from post where id = '$1' for update; select pg_sleep(600)" >/dev/null \
		2>&1 & holder=$!
	count=0
	until [ "$(query "select count(*) from pg_stat_activity where wait_event = 'PgSleep'")" = 1 ]; do
		count=$((count + 1)); [ $count -lt 300 ] || { say FAIL 'a text is held'; return; }
		sleep 0.1
	done
}
let_text_go() {
	query "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'" >/dev/null
	wait "$holder"
}

# Decisions of other people do not wait for one that cannot take effect: because of itself, or because its
# text is held.
settling_tests() {
	query "insert into post (id, group_id, author_id, state, body, body_tree, body_sha256)
		select ('00000000-0000-4000-b500-00000000000' || i)::uuid, '00000000-0000-4000-9000-000000000001',
			'00000000-0000-4000-8000-0000000000aa', 'pending', 'x', '[[\"p\",\"x\"]]', sha256('x')
		  from generate_series(1, 4) i;
		insert into review_case (id, kind, group_id, author_id, post_id,
			reason, state, version, decision, decided_by, decided_at, outcome)
		select ('00000000-0000-4000-c500-00000000000' || i)::uuid, 'held_post',
			'00000000-0000-4000-9000-000000000001', '00000000-0000-4000-8000-0000000000aa',
			('00000000-0000-4000-b500-00000000000' || i)::uuid,
			'group_approval', 'decided', 2, 'publish', '00000000-0000-4000-8000-0000000000dd',
			now() - interval '40 seconds' + i * interval '1 second', 'published'
				from generate_series(1, 4) i;
		create function fails() returns trigger language plpgsql
			as 'begin raise exception ''this one cannot''; end';
		create trigger fails before update on post for each row
			when (old.id = '00000000-0000-4000-b500-000000000001') execute function fails()"
	hold_text 00000000-0000-4000-b500-000000000002
	work_until "select count(*) = 2 from post
		where id::text like '00000000-0000-4000-b500-%' and state = 'published'" &&
		say ok 'a decision that cannot take effect, or waits, keeps none of the others' ||
		say FAIL 'a decision that cannot take effect, or waits, keeps none of the others'
	holds 'it is said, once a minute' \
		"$(awk '/decisions_stuck/ { n++ } END { if (n != 1) print n + 0 }' "$CHECK_WORK/work.log")"
	let_text_go
	query "drop trigger fails on post; drop function fails"
	work_until "select count(*) = 4 from post
		where id::text like '00000000-0000-4000-b500-%' and state = 'published'" &&
		say ok 'and takes effect when it can' ||
		say FAIL 'and takes effect when it can'
	query "delete from notification where case_id::text like '00000000-0000-4000-c500-%';
		delete from review_case where id::text like '00000000-0000-4000-c500-%';
		delete from post where id::text like '00000000-0000-4000-b500-%'"
}

# Retention that has much to do gives way: an archive that is asked for meanwhile is made.
slices_tests() {
	query "insert into request_once (member_id, key, route, body_sha256, status, answer, created_at)
		select '00000000-0000-4000-8000-0000000000aa', gen_random_uuid(), 0, '', 200, '',
			now() - interval '25 hours' from generate_series(1, 2500);
		create function slowly() returns trigger language plpgsql
			as 'begin perform pg_sleep(0.004); return old; end';
		create trigger slowly before delete on request_once for each row execute function slowly()"
	again waiting 0 '0 seconds'
	work_until "select state = 'done' from job where id = '$JOB'"
	holds 'an archive does not wait until retention is through' "$(query "select 'all is gone'
		where not exists (select from request_once where created_at < now() - interval '1 day')")"
	work_until \
		"select not exists (select from request_once where created_at < now() - interval '1 day')" &&
		say ok 'and retention goes on after it' ||
		say FAIL 'and retention goes on after it'
	query 'drop trigger slowly on request_once; drop function slowly'
}

job_tests() {
	settling_tests
	lost_tests
	broken_disk_tests
	slices_tests
	interrupted_tests
	retention_tests
}
