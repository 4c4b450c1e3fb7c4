-- Where somebody moderates, as those who give the role see it: null, "all", or the groups that are not
-- secret.
create or replace function moderates_where(person uuid) returns json language sql stable
	return (select case when o.everywhere then '"all"'::json else (
			select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)
				order by lower(g.name), g.id), '[]')
			  from moderator_scope s join groups g on g.id = s.group_id and g.privacy <> 'secret'
				where s.member_id = person) end
		from member_role o where o.member_id = person and o.role = 'moderator');
