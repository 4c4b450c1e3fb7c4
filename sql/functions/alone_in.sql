-- The groups that a person alone animates: marking them as gone would leave these to nobody. Secret ones are
-- nobody's business here.
create or replace function alone_in(person uuid) returns json language sql stable
	return (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by lower(g.name),
		g.id), '[]')
		from animating a join groups g on g.id = a.group_id and g.privacy <> 'secret'
		where a.member_id = person and not exists (select from animating o
			where o.group_id = a.group_id and o.member_id <> person));
