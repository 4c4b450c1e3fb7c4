-- The name of a group for a person now: null when they may not know of it any more. Who has left a secret
-- group is not told its new name, by a page or by an archive.
create or replace function group_name(g groups, person uuid) returns table (name text) language sql stable
begin atomic
	select case when g.privacy <> 'secret' and not exists (select from member_role o
		where o.member_id = person and o.role = 'guest')
		or exists (select from membership m where m.member_id = person and m.group_id = g.id
			and m.state in ('member', 'invited'))
		or exists (select from moderating s where s.member_id = person and s.group_id = g.id)
			then g.name end;
end;
