-- A second person: a power over somebody is proposed by one, with a reason, and confirmed by another. First of all, a new
-- password link for somebody who has powers themselves: whoever made it alone could become them.
create type confirmation_act as enum ('reset');
create type confirmation_state as enum ('open', 'confirmed', 'refused', 'withdrawn', 'expired', 'done', 'alone');
create table confirmation (
	id uuid primary key, act confirmation_act not null, target_id uuid not null references member,
	proposed_by uuid not null references member, reason text not null,
	state confirmation_state not null default 'open', version int not null default 1,
	proposed_at timestamptz not null default now(), expires_at timestamptz not null default now() + interval '72 hours',
	decided_by uuid references member, word text, decided_at timestamptz,
	constraint confirmation_by_another check (decided_by not in (proposed_by, target_id)),
	constraint confirmation_of_another check (target_id <> proposed_by),
	constraint confirmation_reason check (length(reason) between 1 and 500 or state = 'alone'),
	constraint confirmation_word check (length(word) <= 500),
	constraint confirmation_decided check ((decided_by is not null) = (decided_at is not null)));
create unique index confirmation_open_once on confirmation (act, target_id) where state in ('open', 'confirmed');
create index confirmation_list on confirmation (proposed_at desc, id desc);
create index confirmation_over on confirmation (expires_at) where state in ('open', 'confirmed');
grant select, insert, update on confirmation to parvis_app;

comment on column confirmation.id is 'pd=none';
comment on column confirmation.act is 'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';
comment on column confirmation.target_id is 'pd=relation; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=token';
comment on column confirmation.proposed_by is 'pd=relation; subject=confirmation.proposed_by; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=token';
comment on column confirmation.reason is 'pd=content; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=blank';
comment on column confirmation.state is 'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';
comment on column confirmation.version is 'pd=none';
comment on column confirmation.proposed_at is 'pd=trace; subject=confirmation.proposed_by; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';
comment on column confirmation.expires_at is 'pd=none';
comment on column confirmation.decided_by is 'pd=relation; subject=confirmation.decided_by; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=token';
comment on column confirmation.word is 'pd=content; subject=confirmation.decided_by; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=blank';
comment on column confirmation.decided_at is 'pd=trace; subject=confirmation.decided_by; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';

-- Who was just given a role confirms nothing yet: nobody makes the second person they need. Roles of before are old enough.
alter table member_role add column confirms_from timestamptz not null default now() + interval '7 days';
update member_role set confirms_from = granted_at;
comment on column member_role.confirms_from is 'pd=none';

alter table notification add column confirmation_id uuid references confirmation;
comment on column notification.confirmation_id is 'pd=none';
create index notification_of_confirmation on notification (confirmation_id) where confirmation_id is not null;

-- Whether somebody has powers over others: what is done to them needs two. Asked again after the wait for their account.
create function has_powers(person uuid) returns boolean language plpgsql volatile as $$
begin
	return exists (select from member_role where member_id = person and role in ('moderator', 'admin', 'dpo', 'representative'));
end $$;

-- Whoever may say yes or no to what `proposer` wants done to `target`: another administrator or the data protection officer, with
-- that role for a week; never the same person under another spelling of one address.
create view confirmer as
	select distinct m.id as member_id, lower(regexp_replace(m.email, '\+[^@]*@', '@')) as address
	  from member m join member_role r on r.member_id = m.id and r.role in ('admin', 'dpo') and r.confirms_from <= now()
	 where m.state = 'active';
grant select on confirmer to parvis_app;
create function may_confirm(person uuid, target uuid, proposer uuid) returns boolean language plpgsql volatile as $$
begin
	return person not in (target, proposer) and exists (
		select from confirmer c where c.member_id = person and c.address is distinct from (
			select lower(regexp_replace(email, '\+[^@]*@', '@')) from member where id = proposer));
end $$;

-- While nobody else administers or protects data, the first administrator acts alone. Who is suspended counts: nobody is made
-- alone by suspending the other.
create function acts_alone(person uuid) returns boolean language plpgsql volatile as $$
begin
	return not exists (select from member_role r join member m on m.id = r.member_id and m.state in ('active', 'suspended')
		where r.role in ('admin', 'dpo') and r.member_id <> person);
end $$;

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
		('confirmations', (select count(*) from confirmation where person in (target_id, proposed_by, decided_by))),
		('journal', (select count(*) from audit.disclosure where owner_id = person)
			- (select count(*) from audit.disclosure d where d.owner_id = person and d.at > now() - interval '30 seconds' and audit.is_of_decision(d))),
		('acts', (select count(*) from case_event where actor_id = person)
			+ (select count(*) from review_case where claimed_by = person) + (select count(*) from review_case where decided_by = person)
			+ (select count(*) from member_role where granted_by = person) + (select count(*) from one_time_link where created_by = person)
			+ (select count(*) from groups where created_by = person) + (select count(*) from data_request where opened_by = person)
			+ (select count(*) from data_request_step where actor_id = person)
			+ (select count(*) from audit.access_seen where actor_id = person)),
		('repeats', (select count(*) from request_once where member_id = person))) as held (section, records);
end;
