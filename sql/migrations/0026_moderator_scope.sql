-- Where a moderator reads: in the groups that are named, or everywhere but in secret ones, those of tomorrow included.
alter table member_role add column everywhere boolean not null default false,
	add constraint everywhere_is_for_moderators check (role = 'moderator' or not everywhere);
comment on column member_role.everywhere is 'pd=relation; subject=member_role.member_id; basis=contract; purpose=moderation; keep=account+0; access=yes; port=no; erase=delete';

-- Who joins a group of their charge keeps its cases; who animates it decides there as animator, once.
create or replace view moderating as
	select n.id as member_id, g.id as group_id from member n
	  join member_role o on o.member_id = n.id and o.role = 'moderator'
	  join groups g on g.archived_at is null and (o.everywhere and g.privacy <> 'secret'
		or exists (select from moderator_scope s where s.member_id = n.id and s.group_id = g.id))
	 where n.state = 'active' and not exists (select from animating a where a.member_id = n.id and a.group_id = g.id);

-- As in migration 25, with the whole company as a charge.
create or replace function standing(g groups, person uuid) returns table (membership text, animates boolean, moderates boolean, led boolean, mark text) language sql stable
begin atomic
	select s.state, s.animates, s.moderates, s.led, concat_ws(' ', coalesce(s.state, '-'), s.animates::int, s.moderates::int, s.led::int,
		g.privacy, g.posting, g.approval, g.joining, (g.archived_at is not null)::int)
	  from (select m.state,
		coalesce(m.state = 'member', false) and exists (select from mandate d where d.member_id = person and d.group_id = g.id and mandate_runs(d)) as animates,
		exists (select from member_role o where o.member_id = person and o.role = 'moderator' and (o.everywhere and g.privacy <> 'secret'
			or exists (select from moderator_scope c where c.member_id = person and c.group_id = g.id))) as moderates,
		exists (select from mandate d join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
			join member n on n.id = d.member_id and n.state = 'active' where d.group_id = g.id and mandate_runs(d)) as led
		from (select) one left join membership m on m.member_id = person and m.group_id = g.id offset 0) s;
end;

-- Where somebody moderates, as those who give the role see it: null, "all", or the groups that are not secret.
create function moderates_where(person uuid) returns json language sql stable
	return (select case when o.everywhere then '"all"'::json else (
			select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by lower(g.name), g.id), '[]')
			  from moderator_scope s join groups g on g.id = s.group_id and g.privacy <> 'secret' where s.member_id = person) end
		from member_role o where o.member_id = person and o.role = 'moderator');

-- As in migration 25; what a moderator does in a group is held as a whole, their charge included.
create or replace function hold_right(kind text, session_held uuid, roles int, room uuid, mark text) returns boolean language plpgsql volatile as $$
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
	if kind in ('place', 'group', 'mandates') or (roles & 1 <> 0 and room is not null) then
		perform from moderator_scope where member_id = me and group_id = room for key share;
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
