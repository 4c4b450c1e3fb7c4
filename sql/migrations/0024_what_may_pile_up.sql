-- What one person could make without end for others, or others for them: downloads by the desk, groups, invitations.

-- The desk reads an archive before it hands it over: that spends nothing of the person's.
alter table export add column desk_downloads smallint not null default 0;
comment on column export.desk_downloads is 'pd=none';   -- how often others fetched it stands in the log

create or replace function request_card(q data_request, allowed json, fresh json) returns json language sql stable
	return json_build_object('id', q.id, 'number', q.number, 'kind', q.kind, 'origin', q.origin, 'state', q.state,
		'received_on', q.received_on, 'due_on', q.due_on, 'days_left', q.due_on - current_date, 'version', q.version,
		'created_at', q.created_at, 'closed_at', q.closed_at,
		'member', case when allowed is not null then (select person_card(m) from member m where m.id = q.member_id) end,
		'note', q.note,
		'job', coalesce(fresh -> 'job', (select json_build_object('state', j.state, 'done', j.done, 'total', j.total)
			from job j where j.subject_id = q.id order by j.created_at desc limit 1)),
		'archive', (select json_build_object('bytes', x.bytes, 'sha256', encode(x.sha256, 'hex'), 'records', x.records,
				'omissions', x.omissions, 'expires_at', x.expires_at, 'downloads', case when allowed is null then x.downloads else x.desk_downloads end)
			from export x where x.request_id = q.id and x.file is not null and x.expires_at > now() order by x.created_at desc limit 1),
		'steps', allowed -> case when q.kind in ('access', 'portability') then 'archive' else 'other' end -> q.state::text,
		'history', (select coalesce(json_agg(entry order by n), '[]') from (
			select s.version as n, json_build_object('at', s.at, 'step', s.step, 'reason', s.reason, 'actor', case
				when s.actor_id is null then 'system' when s.actor_id = q.member_id then 'self' else 'desk' end) as entry
			  from data_request_step s where s.request_id = q.id
			union all
			select 1000000 + position, value from json_array_elements(fresh -> 'history') with ordinality as added (value, position)) as told));

-- A person is in so many groups at most, and waits before so many: what the page asks first reads all of them.
create function membership_limit() returns trigger language plpgsql as $$
begin
	if new.state in ('member', 'requested') and (tg_op = 'INSERT' or old.state <> new.state)
	   and (select count(*) from membership m join groups g on g.id = m.group_id and g.archived_at is null
	         where m.member_id = new.member_id and m.state = new.state) >= (case new.state when 'member' then 500 else 100 end) then
		raise exception using errcode = '23514', constraint = 'membership_not_too_many', message = 'too many groups';
	end if;
	return new;
end $$;
create trigger not_too_many before insert or update of state on membership for each row execute function membership_limit();

-- Invitations that were declined: the same group waits a month, and asks twice in all; or never again, if the person says so.
create table invitation_declined (
	member_id uuid not null references member, group_id uuid not null references groups,
	times smallint not null default 1, at timestamptz not null default now(), for_good boolean not null default false,
	primary key (member_id, group_id));
grant select, insert, update, delete on invitation_declined to parvis_app;
create function may_invite_again(d invitation_declined) returns boolean language sql stable
	return not d.for_good and d.times < 2 and d.at < now() - interval '30 days';
comment on column invitation_declined.member_id is 'pd=relation; subject=invitation_declined.member_id; basis=legit; purpose=groups; keep=account+0; access=yes; port=no; erase=delete';
comment on column invitation_declined.group_id is 'pd=relation; subject=invitation_declined.member_id; basis=legit; purpose=groups; keep=account+0; access=yes; port=no; erase=delete';
comment on column invitation_declined.times is 'pd=trace; subject=invitation_declined.member_id; basis=legit; purpose=groups; keep=account+0; access=yes; port=no; erase=delete';
comment on column invitation_declined.at is 'pd=trace; subject=invitation_declined.member_id; basis=legit; purpose=groups; keep=account+0; access=yes; port=no; erase=delete';
comment on column invitation_declined.for_good is 'pd=trace; subject=invitation_declined.member_id; basis=legit; purpose=groups; keep=account+0; access=yes; port=no; erase=delete';

create or replace function held_about(person uuid) returns table (section text, records bigint) language sql stable
begin atomic
	select * from (values
		('profile', (select count(*) from member where id = person)),
		('sessions', (select count(*) from session where member_id = person)),
		('devices', (select count(*) from known_device where member_id = person)),
		('links', (select count(*) from one_time_link where member_id = person)),
		('charter', (select count(*) from acceptance where member_id = person)),
		('groups', (select count(*) from membership where member_id = person)),
		('declined', (select count(*) from invitation_declined where member_id = person)),
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
