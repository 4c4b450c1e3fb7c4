-- Who animates a group and is suspended is still its animator: an administrator who suspends the only one opens nothing by it, and
-- helps only where nobody is left. Somebody else of the group may be appointed meanwhile.
create view lasting_animator as
	select d.member_id, d.group_id from mandate d
	  join member n on n.id = d.member_id and n.state in ('active', 'suspended')
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	 where mandate_runs(d);
grant select on lasting_animator to parvis_app;

create or replace view helping as
	select n.id as member_id, g.id as group_id from member n
	  join member_role o on o.member_id = n.id and o.role = 'admin'
	  join groups g on g.archived_at is null and g.privacy <> 'secret'
	 where n.state = 'active' and not exists (select from lasting_animator a where a.group_id = g.id);

-- As in migration 26, but for who leads it.
create or replace function standing(g groups, person uuid) returns table (membership text, animates boolean, moderates boolean, led boolean, mark text) language sql stable
begin atomic
	select s.state, s.animates, s.moderates, s.led, concat_ws(' ', coalesce(s.state, '-'), s.animates::int, s.moderates::int, s.led::int,
		g.privacy, g.posting, g.approval, g.joining, (g.archived_at is not null)::int)
	  from (select m.state,
		coalesce(m.state = 'member', false) and exists (select from mandate d where d.member_id = person and d.group_id = g.id and mandate_runs(d)) as animates,
		exists (select from member_role o where o.member_id = person and o.role = 'moderator' and (o.everywhere and g.privacy <> 'secret'
			or exists (select from moderator_scope c where c.member_id = person and c.group_id = g.id))) as moderates,
		exists (select from mandate d join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
			join member n on n.id = d.member_id and n.state in ('active', 'suspended') where d.group_id = g.id and mandate_runs(d)) as led
		from (select) one left join membership m on m.member_id = person and m.group_id = g.id offset 0) s;
end;

-- As in migration 27: told when nobody is left.
create or replace function tell_unled(room uuid) returns bigint language plpgsql volatile as $$
declare told bigint;
begin
	insert into notification (id, member_id, kind, group_id)
	select gen_random_uuid(), p.member_id, 'group_unled', g.id from groups g cross join lateral (
		select m.member_id from membership m join member n on n.id = m.member_id and n.state = 'active' where m.group_id = g.id and m.state = 'member'
		union
		select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active' where o.role = 'admin' and g.privacy <> 'secret') p
	 where g.id = room and g.archived_at is null and not exists (select from lasting_animator a where a.group_id = g.id);
	get diagnostics told = row_count;
	return told;
end $$;
