-- Where two states meet: an account, a group, a membership or a mandate ends while something waits on it. What waits ends too, and
-- who waited is told; nothing is left that nobody can decide.

-- Who helps where nobody animates: an administrator decides who comes in, and reads no text.
create view helping as
	select n.id as member_id, g.id as group_id from member n
	  join member_role o on o.member_id = n.id and o.role = 'admin'
	  join groups g on g.archived_at is null and g.privacy <> 'secret'
	 where n.state = 'active' and not exists (select from animating a where a.group_id = g.id);
grant select, update on helping to parvis_app;   -- update: select … for share

-- Which cases a person decides in a group: those about texts, those about who comes in, or both. An animator and moderator is one row.
create or replace view reviewing as
	select member_id, group_id, true as animator, true as texts, true as requests from animating
	union all select member_id, group_id, false, true, false from moderating
	union all select member_id, group_id, false, false, true from helping;

-- Texts that wait are their authors' again; a decision that can still be undone (migration 28) falls with the rest. `why` is the line in the history of the case; who did it is told nothing of it.
create function give_back_texts(room uuid, person uuid, why text, by_whom uuid) returns bigint language plpgsql volatile as $$
declare given bigint;
begin
	perform from post where state = 'pending' and id in (select r.post_id from review_case r where (r.state = 'open' or r.outcome is not null) and r.kind = 'held_post'
		and (room is null or r.group_id = room) and (person is null or r.author_id = person)) order by id for update;
	with back as (   -- texts before cases, as those who decide do
		update post p set state = 'draft', version = p.version + 1 from review_case r
		 where r.post_id = p.id and (r.state = 'open' or r.outcome is not null) and r.kind = 'held_post' and p.state = 'pending'
		   and (room is null or r.group_id = room) and (person is null or r.author_id = person)
		returning p.id, p.author_id, p.group_id
	), closed as (
		update review_case r set state = 'withdrawn', decision = null, decided_by = null, decided_at = null, outcome = null, version = r.version + 1
		  from back where r.post_id = back.id and (r.state = 'open' or r.outcome is not null)
		returning r.id, r.version, r.author_id, r.group_id, r.post_id
	), told as (
		insert into case_event (case_id, version, action, actor_id) select id, version, why, coalesce(by_whom, author_id) from closed
	), unheard as (
		delete from notification n using closed where n.case_id = closed.id and n.kind = 'case_waiting' and n.read_at is null
	), noticed as (
		insert into notification (id, member_id, kind, group_id, post_id, case_id)
		select gen_random_uuid(), author_id, 'text_back_' || why, group_id, post_id, id from closed where author_id is distinct from by_whom
	) select count(*) into given from back;
	return given;
end $$;

-- Requests to join that nobody will decide any more end, and who asked is told.
create function end_requests(room uuid, person uuid, why text, by_whom uuid) returns bigint language plpgsql volatile as $$
declare ended bigint;
begin
	perform from review_case r where (r.state = 'open' or r.outcome is not null) and r.kind = 'membership'
		and (room is null or r.group_id = room) and (person is null or r.applicant_id = person) order by r.id for update;
	with closed as (   -- the request before the membership, as who decides does
		update review_case r set state = 'withdrawn', message = null, decision = null, decided_by = null, decided_at = null, outcome = null,
			version = r.version + 1
		 where (r.state = 'open' or r.outcome is not null) and r.kind = 'membership' and (room is null or r.group_id = room) and (person is null or r.applicant_id = person)
		returning r.id, r.version, r.applicant_id, r.group_id
	), gone as (
		delete from membership m using closed c where m.group_id = c.group_id and m.member_id = c.applicant_id and m.state = 'requested'
	), told as (
		insert into case_event (case_id, version, action, actor_id) select id, version, why, coalesce(by_whom, applicant_id) from closed
	), unheard as (
		delete from notification n using closed where n.case_id = closed.id and n.kind = 'membership_waiting' and n.read_at is null
	), noticed as (
		insert into notification (id, member_id, kind, group_id, case_id)
		select gen_random_uuid(), applicant_id, 'request_over_' || why, group_id, id from closed where applicant_id is distinct from by_whom
	) select count(*) into ended from closed;
	return ended;
end $$;

-- Invitations that nobody can take up any more go; who was invited into a group that closed is told.
create function end_invitations(room uuid, person uuid) returns bigint language plpgsql volatile as $$
declare ended bigint;
begin
	with gone as (
		delete from membership m where m.state = 'invited' and (room is null or m.group_id = room) and (person is null or m.member_id = person)
		returning m.member_id, m.group_id
	), unheard as (
		delete from notification n using gone where n.member_id = gone.member_id and n.group_id = gone.group_id and n.kind = 'invited'
	), noticed as (
		insert into notification (id, member_id, kind, group_id) select gen_random_uuid(), member_id, 'invitation_over', group_id from gone where room is not null
	) select count(*) into ended from gone;
	return ended;
end $$;
create index membership_waiting on membership (group_id) where state <> 'member';

-- What stays open with a group or a person is told before it ends.
create function what_waits(room uuid) returns json language sql stable
	return json_build_object(
		'texts', (select count(*) from review_case where group_id = room and state = 'open' and kind = 'held_post'),
		'requests', (select count(*) from review_case where group_id = room and state = 'open' and kind = 'membership'),
		'invitations', (select count(*) from membership where group_id = room and state = 'invited'));

-- A group that nobody animates any more says so to its members and, unless it is secret, to administrators: once, until somebody
-- animates it again.
create function tell_unled(room uuid) returns bigint language plpgsql volatile as $$
declare told bigint;
begin
	insert into notification (id, member_id, kind, group_id)
	select gen_random_uuid(), p.member_id, 'group_unled', g.id from groups g cross join lateral (
		select m.member_id from membership m join member n on n.id = m.member_id and n.state = 'active' where m.group_id = g.id and m.state = 'member'
		union
		select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active' where o.role = 'admin' and g.privacy <> 'secret') p
	 where g.id = room and g.archived_at is null and not exists (select from animating a where a.group_id = g.id);
	get diagnostics told = row_count;
	return told;
end $$;

-- The groups that a person alone animates: marking them as gone would leave these to nobody. Secret ones are nobody's business here.
create function alone_in(person uuid) returns json language sql stable
	return (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by lower(g.name), g.id), '[]')
		from animating a join groups g on g.id = a.group_id and g.privacy <> 'secret'
		where a.member_id = person and not exists (select from animating o where o.group_id = a.group_id and o.member_id <> person));

-- What ends with an account: its texts and requests leave the queues, its invitations go, and the groups that only it animated say
-- so. Whoever is gone for good hands their mandates back.
create function end_account(person uuid, gone boolean, was_here boolean, by_whom uuid) returns bigint language plpgsql volatile as $$
declare ended bigint;
begin
	if gone then
		update mandate set ends_on = least(ends_on, today()), ended_reason = 'gone' where member_id = person and not mandate_over(mandate);
	end if;
	ended := give_back_texts(null, person, 'author_gone', by_whom) + end_requests(null, person, 'author_gone', by_whom) + end_invitations(null, person);
	return ended + coalesce((select sum(tell_unled(d.group_id)) from (   -- who was here until now was counted on until now
		select distinct d.group_id from mandate d join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
		 where was_here and d.member_id = person and (mandate_runs(d) or (d.ended_reason = 'gone' and d.ends_on = today()))) d), 0);
end $$;

-- A mandate that comes to its end is told a week before, and when it is over.
alter table mandate add column told_on date;
comment on column mandate.told_on is 'pd=none';

-- Nobody holds two mandates in a group on one day. Asked after the wait for who gives another.
create function mandate_free(room uuid, person uuid, first date, over date) returns boolean language plpgsql volatile as $$
begin
	if exists (select from mandate d where d.group_id = room and d.member_id = person and d.ends_on is distinct from d.starts_on
		and daterange(d.starts_on, greatest(d.ends_on, d.starts_on)) && daterange(first, over)) then
		raise unique_violation using constraint = 'mandate_open_once';
	end if;
	return true;
end $$;
alter table mandate add constraint mandate_has_days check (ends_on is null or ends_on >= starts_on or ended_reason is not null) not valid;
