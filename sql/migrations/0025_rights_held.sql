-- A right is held while it is used: asked again in the statement that writes, before it writes, on rows that are locked meanwhile.
-- And a mandate runs from its first day to its last in the company's zone; no job must come by for it to end.

-- The day in the company's time zone, which is that of the server: each of its connections says it.
create function today() returns date language sql stable
	return (now() at time zone coalesce(nullif(current_setting('parvis.time_zone', true), ''), 'UTC'))::date;
alter table mandate alter starts_on set default today();

-- On the day of its end a mandate is over. One that is not over may still lie ahead.
create function mandate_over(d mandate) returns boolean language sql stable
	return d.ends_on is not null and d.ends_on <= today();
create function mandate_runs(d mandate) returns boolean language sql stable
	return d.starts_on <= today() and (d.ends_on is null or d.ends_on > today());
create index mandate_of_group on mandate (group_id);

-- The views of migration 15, without people who are gone and mandates that are over or lie ahead. In the order in which they are
-- locked: the person, the mandate, the membership, the group.
create or replace view animating as
	select d.member_id, d.group_id from member n
	  join mandate d on d.member_id = n.id and mandate_runs(d)
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	  join groups g on g.id = d.group_id and g.archived_at is null
	 where n.state = 'active';
create or replace view moderating as
	select s.member_id, s.group_id from member n
	  join member_role o on o.member_id = n.id and o.role = 'moderator'
	  join moderator_scope s on s.member_id = n.id
	  join groups g on g.id = s.group_id and g.archived_at is null
	 where n.state = 'active' and not exists (select from membership m where m.member_id = s.member_id and m.group_id = s.group_id and m.state = 'member');

create or replace function case_untouched(r review_case) returns boolean language sql stable
	return case
		when r.post_id is not null then exists (select from post p where p.id = r.post_id and post_untouched(p, r.decided_at))
		when r.decision = 'refuse_member' then not exists (select from membership m where m.group_id = r.group_id and m.member_id = r.applicant_id)
		else exists (select from membership m where m.group_id = r.group_id and m.member_id = r.applicant_id and m.state = 'member' and m.since = r.decided_at)
			and not exists (select from mandate d where d.group_id = r.group_id and d.member_id = r.applicant_id and not mandate_over(d))
			and not exists (select from post p where p.group_id = r.group_id and p.author_id = r.applicant_id and p.created_at >= r.decided_at)
			and not exists (select from comment c join post p on p.id = c.post_id
				where p.group_id = r.group_id and c.author_id = r.applicant_id and c.created_at >= r.decided_at)
			and not exists (select from reaction a join post p on p.id = a.post_id
				where p.group_id = r.group_id and a.member_id = r.applicant_id and a.at >= r.decided_at)
		end;

-- Where a person stands in front of a group, in all that permissions ask of it. The mark is all of it in one word: what was decided
-- upon one mark is done only while the mark is the same.
create function standing(g groups, person uuid) returns table (membership text, animates boolean, moderates boolean, led boolean, mark text) language sql stable
begin atomic
	select s.state, s.animates, s.moderates, s.led, concat_ws(' ', coalesce(s.state, '-'), s.animates::int, s.moderates::int, s.led::int,
		g.privacy, g.posting, g.approval, g.joining, (g.archived_at is not null)::int)
	  from (select m.state,
		coalesce(m.state = 'member', false) and exists (select from mandate d where d.member_id = person and d.group_id = g.id and mandate_runs(d)) as animates,
		exists (select from moderator_scope s join member_role o on o.member_id = s.member_id and o.role = 'moderator'
			where s.member_id = person and s.group_id = g.id) as moderates,
		exists (select from mandate d join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
			join member n on n.id = d.member_id and n.state = 'active' where d.group_id = g.id and mandate_runs(d)) as led
		from (select) one left join membership m on m.member_id = person and m.group_id = g.id offset 0) s;
end;

-- The roles of a person as the bits of domain/permission.h.
create function role_bits(person uuid) returns int language sql stable
	return (select coalesce(bit_or(case role when 'moderator' then 1 when 'admin' then 2 when 'dpo' then 4
		when 'representative' then 8 when 'guest' then 16 end), 0) from member_role where member_id = person);

-- What sql/tail.sql asks before a statement writes. It waits for who takes the right away at this moment, and who takes it away a
-- moment later waits for the statement; then it raises PV001 unless all stands as it was when the request was judged: the request
-- begins anew and is judged by what holds now. Always the same order: people, their sessions and roles, mandates, memberships,
-- groups; what a statement goes on to change itself is locked as strongly at once, in the order of people, so that two who act on
-- each other do not each hold what the other waits for.
--   kind: session (account, roles, session) · account (the person's own account changes) · accounts (those of others) ·
--   place (and the standing in front of the group) · group (which changes) · mandates (which end or begin) · none
create function hold_right(kind text, session_held uuid, roles int, room uuid, mark text) returns boolean language plpgsql volatile as $$
declare me uuid;
begin
	if kind = 'none' or session_held is null then
		return true;   -- no person acts: the terminal, a job, or the statement says what else it rests on
	elsif kind = 'accounts' then
		perform from member_role o join member n on n.id = o.member_id and n.state = 'active' where o.role = 'admin' order by o.member_id for no key update of o, n;
	elsif kind = 'account' then
		perform from member where id = (select member_id from session where id = session_held) for no key update;
	elsif kind = 'mandates' then
		perform from mandate d join member n on n.id = d.member_id where d.group_id = room and not mandate_over(d) order by d.member_id, d.id for no key update of n, d;
	end if;
	select m.id into me from session s join member m on m.id = s.member_id and m.state = 'active' where s.id = session_held for share of m for key share of s;
	if me is null then
		raise 'the session is over' using errcode = 'PV001';
	end if;
	perform from member_role where member_id = me for key share;
	if role_bits(me) <> roles then
		raise 'the roles have changed' using errcode = 'PV001';
	end if;
	if kind in ('place', 'group', 'mandates') then
		perform from mandate where member_id = me and group_id = room and not mandate_over(mandate) for share;
		perform from membership where member_id = me and group_id = room for share;
		if kind = 'group' then
			perform from groups where id = room for no key update;
		else
			perform from groups where id = room for share;
		end if;
		if not exists (select from groups g cross join lateral standing(g, me) s where g.id = room and s.mark = hold_right.mark) then
			raise 'the standing has changed' using errcode = 'PV001';
		end if;
	end if;
	return true;
end $$;
