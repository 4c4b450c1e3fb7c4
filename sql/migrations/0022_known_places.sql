-- Who is let in while somebody else guesses: devices and networks from which people signed in before, and counters that forget.

create table known_device (                               -- a cookie that is no session: it opens nothing without the password
	token_hash bytea not null, member_id uuid not null references member, created_at timestamptz not null default now(),
	seen_at timestamptz not null default now(), primary key (token_hash, member_id));
create index known_device_of_member on known_device (member_id, seen_at);
create table known_network (                              -- whose sign-in it was is not kept
	key bytea primary key, seen_at timestamptz not null default now());
grant select, insert, update, delete on known_device, known_network to parvis_app;

delete from throttle;
alter table throttle drop column failures, drop column locked_until, add column level double precision not null;

comment on column known_device.token_hash is 'pd=credential; subject=known_device.member_id; basis=legit; purpose=security; keep=180d; access=no; port=no; erase=delete';
comment on column known_device.member_id is 'pd=relation; subject=known_device.member_id; basis=legit; purpose=security; keep=180d; access=yes; port=no; erase=delete';
comment on column known_device.created_at is 'pd=trace; subject=known_device.member_id; basis=legit; purpose=security; keep=180d; access=yes; port=no; erase=delete';
comment on column known_device.seen_at is 'pd=trace; subject=known_device.member_id; basis=legit; purpose=security; keep=180d; access=yes; port=no; erase=delete';
comment on column known_network.key is 'pd=none';   -- a digest with a key that is not in the database, and of no person
comment on column known_network.seen_at is 'pd=none';
comment on column throttle.level is 'pd=none';

-- How long what is known counts; retention takes it after that.
create function known_since(seen_at timestamptz, days int) returns boolean language sql stable
	return seen_at > now() - make_interval(days => days);

-- What is known of a person who has just signed in. The twenty last devices of a person, no more.
create function remember_place(person uuid, device bytea, network bytea) returns bigint language sql volatile as $$
	insert into known_network as n (key) values (network)
	on conflict (key) do update set seen_at = now() where n.seen_at < now() - interval '1 hour';
	insert into known_device (token_hash, member_id) values (device, person)
	on conflict (token_hash, member_id) do update set seen_at = now();
	delete from known_device where member_id = person and token_hash in (
		select d.token_hash from known_device d where d.member_id = person order by d.seen_at desc offset 20);
	select 1::bigint $$;

-- Failures of one's own that a success takes back; in the order in which failures are counted: no deadlock.
create function forgive(keys text[], amounts text[]) returns bigint language sql volatile as $$
	with held as materialized (
		select h.key, f.amount from throttle h join (select decode(k, 'hex') as key, a::double precision as amount from unnest(keys, amounts) as x (k, a)) f
		    on f.key = h.key order by h.key for update of h
	), done as (
		update throttle t set level = greatest(0, t.level - held.amount) from held where t.key = held.key returning 1)
	select count(*) from done $$;

create or replace function held_about(person uuid) returns table (section text, records bigint) language sql stable
begin atomic
	select * from (values
		('profile', (select count(*) from member where id = person)),
		('sessions', (select count(*) from session where member_id = person)),
		('devices', (select count(*) from known_device where member_id = person)),
		('links', (select count(*) from one_time_link where member_id = person)),
		('charter', (select count(*) from acceptance where member_id = person)),
		('groups', (select count(*) from membership where member_id = person)),
		('mandates', (select count(*) from mandate where member_id = person)),
		('posts', (select count(*) from post where author_id = person)),
		('comments', (select count(*) from comment where author_id = person)),
		('reactions', (select count(*) from reaction where member_id = person)),
		('visits', (select count(*) from feed_visit where member_id = person)),
		('cases', (select count(*) from review_case where author_id = person)),
		('notifications', (select count(*) from notification where member_id = person)),
		('requests', (select count(*) from data_request where member_id = person)),
		('journal', (select count(*) from audit.disclosure where owner_id = person)),
		('acts', (select count(*) from case_event where actor_id = person)
			+ (select count(*) from review_case where claimed_by = person) + (select count(*) from review_case where decided_by = person)
			+ (select count(*) from member_role where granted_by = person) + (select count(*) from one_time_link where created_by = person)
			+ (select count(*) from groups where created_by = person) + (select count(*) from data_request where opened_by = person)
			+ (select count(*) from data_request_step where actor_id = person)
			+ (select count(*) from audit.access_seen where actor_id = person)),
		('repeats', (select count(*) from request_once where member_id = person))) as held (section, records);
end;
