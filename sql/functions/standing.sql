-- Where a person stands in front of a group, in all that permissions ask of it. The mark is all of it in one
-- word: what was decided upon one mark is done only while the mark is the same.
create or replace function standing(g groups, person uuid) returns table (membership text, animates boolean,
	moderates boolean, led boolean, enters boolean, mark text) language sql stable
begin atomic
	select s.state, s.animates, s.moderates, s.led, s.enters,
		concat_ws(' ', coalesce(s.state, '-'), s.animates::int, s.moderates::int, s.led::int,
		s.enters::int,
		g.privacy, g.posting, g.approval, g.joining, (g.archived_at is not null)::int)
	  from (select m.state,
		coalesce(m.state = 'member', false) and exists (select from mandate d
			where d.member_id = person and d.group_id = g.id and mandate_runs(d)) as animates,
		exists (select from member_role o where o.member_id = person and o.role = 'moderator'
			and (o.everywhere and g.privacy <> 'secret'
			or exists (select from moderator_scope c where c.member_id = person
				and c.group_id = g.id))) as moderates,
		exists (select from lasting_animator a where a.group_id = g.id) as led,
		exists (select from entering e where e.group_id = g.id and e.member_id = person) as enters
		from (select) one left join membership m on m.member_id = person
			and m.group_id = g.id offset 0) s;
end;
