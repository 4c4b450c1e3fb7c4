-- On what an action was done, as far as a person may know of it.
create or replace function entry_object(action text, object uuid, person uuid) returns json
	language sql stable
	return case split_part(action, '.', 1)
		when 'post' then entry_text(object, person)
		when 'comment' then (select entry_text(c.post_id, person) from comment c where c.id = object)
		when 'case' then (select case when r.post_id is not null then entry_text(r.post_id, person)
				else json_build_object('kind', 'membership', 'id', case
					when k.name is not null then g.id end, 'title', k.name) end
			from review_case r join groups g on g.id = r.group_id
				cross join lateral group_name(g, person) k where r.id = object)
		when 'charter' then (select json_build_object('kind', 'charter', 'title', v.number::text)
			from charter_version v where v.id = object)
		when 'request' then (select json_build_object('kind', 'request', 'title', q.number::text,
			'right', q.kind) from data_request q where q.id = object)
		else (select json_build_object('kind', 'group', 'id', case when k.name is not null then
			g.id end, 'title', k.name)
			from groups g cross join lateral group_name(g, person) k where g.id = object) end;
