-- People with open sessions, and cases that wait, for measuring. :clients people.
create table bench_member as
	select m.id from member m where m.state = 'active' and not exists (select from member_role o where o.member_id = m.id) order by md5(m.id::text) limit :clients;
create table bench_person as
	select row_number() over () as n, b.id as member_id, rpad('bench' || b.id, 43, 'x') as token, g.group_id, p.post_id
	  from bench_member b
	  cross join lateral (select m.group_id from membership m join groups q on q.id = m.group_id
		where m.member_id = b.id and m.state = 'member' and q.posting = 'all' and q.approval in ('none', 'partners') and q.archived_at is null order by m.group_id limit 1) g
	  cross join lateral (select id as post_id from published_post where group_id = g.group_id order by published_at desc limit 1 offset 3) p;
alter table bench_person add column hash text, add column session uuid default gen_random_uuid();
update bench_person set hash = encode(sha256(convert_to(token, 'UTF8')), 'hex');
insert into session (id, token_hash, member_id, expires_at)
	select session, decode(hash, 'hex'), member_id, now() + interval '1 day' from bench_person;
insert into acceptance (member_id, version_id, sha256)
	select b.id, v.id, v.sha256 from bench_member b, charter_version v on conflict do nothing;

-- 60,000 cases that one of 40 animators may decide.
create table bench_animator as
	select distinct on (d.group_id) d.group_id, d.member_id, rpad('judge' || d.member_id, 43, 'x') as token, gen_random_uuid() as session, role_bits(d.member_id) as roles
	  from mandate d join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	  join member n on n.id = d.member_id and n.state = 'active' join groups g on g.id = d.group_id and g.archived_at is null
	 where mandate_runs(d) order by d.group_id limit 40;
create table bench_case as
	select s.n, gen_random_uuid() as case_id, gen_random_uuid() as post_id, a.*, encode(sha256(convert_to(a.token, 'UTF8')), 'hex') as hash,
		(select b.id from bench_member b where b.id <> a.member_id limit 1) as author_id
	  from generate_series(1, 60000) s (n)
	  join (select *, row_number() over () as k from bench_animator) a on a.k = s.n % (select count(*) from bench_animator) + 1;
insert into session (id, token_hash, member_id, expires_at)
	select session, sha256(convert_to(token, 'UTF8')), member_id, now() + interval '1 day' from bench_animator;
insert into acceptance (member_id, version_id, sha256)
	select distinct a.member_id, v.id, v.sha256 from bench_animator a, charter_version v on conflict do nothing;
insert into post (id, group_id, author_id, state, body, body_tree, body_sha256, submitted_at)
	select post_id, group_id, author_id, 'pending', 'Un texte qui attend.', '[["p","Un texte qui attend."]]', sha256('x'), now() from bench_case;
insert into review_case (id, kind, group_id, author_id, post_id, reason)
	select case_id, 'held_post', group_id, author_id, post_id, 'group_approval' from bench_case;
-- pgbench takes the first half, the server the second.
create unique index on bench_case (n);
create sequence bench_turn;
set client_min_messages = error;   -- tables of the system are not ours to vacuum
vacuum analyze;
