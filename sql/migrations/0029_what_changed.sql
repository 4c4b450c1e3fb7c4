-- What an entry of the log says was changed, and on what, from the bundle that its leaf has committed to; the answer to a data request.

-- The fields of a bundle, where it is the one that its digest commits to; null when it is another, or no bundle at all.
create function audit.said(d audit.disclosure) returns json language plpgsql stable as $$
begin
	return case when sha256('disclosure-v1\012'::bytea || d.bundle) = d.digest then convert_from(d.bundle, 'UTF8')::json -> 2 end;
exception when others then
	return null;   -- its bytes may be anything that the server was made to write
end $$;

create function audit.object(said json) returns uuid language sql immutable
	return case when said ->> 'object' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then (said ->> 'object')::uuid end;

-- Whether a person may read in a group now: the door of links and titles in the log, which opens no text to anybody.
create function reads_in(g groups, person uuid) returns boolean language sql stable
	return (g.privacy = 'open' and not exists (select from member_role o where o.member_id = person and o.role = 'guest'))
		or exists (select from membership m where m.member_id = person and m.group_id = g.id and m.state = 'member');

-- A text that an entry speaks of: its beginning for who wrote it or may read it, else only that it is one.
create function entry_text(post uuid, person uuid) returns json language sql stable
	return (select case when p.author_id = person or p.state = 'published' and reads_in(g, person)
			then json_build_object('kind', 'post', 'id', p.id, 'title', tree_excerpt(p.body_tree, 80), 'group', k.name)
			else json_build_object('kind', 'post', 'group', k.name) end
		  from post p join groups g on g.id = p.group_id cross join lateral group_name(g, person) k where p.id = post and p.state <> 'deleted');

-- On what an action was done, as far as a person may know of it.
create function entry_object(action text, object uuid, person uuid) returns json language sql stable
	return case split_part(action, '.', 1)
		when 'post' then entry_text(object, person)
		when 'comment' then (select entry_text(c.post_id, person) from comment c where c.id = object)
		when 'case' then (select case when r.post_id is not null then entry_text(r.post_id, person)
				else json_build_object('kind', 'membership', 'id', case when k.name is not null then g.id end, 'title', k.name) end
			from review_case r join groups g on g.id = r.group_id cross join lateral group_name(g, person) k where r.id = object)
		when 'charter' then (select json_build_object('kind', 'charter', 'title', v.number::text) from charter_version v where v.id = object)
		when 'request' then (select json_build_object('kind', 'request', 'title', q.number::text, 'right', q.kind) from data_request q where q.id = object)
		else (select json_build_object('kind', 'group', 'id', case when k.name is not null then g.id end, 'title', k.name)
			from groups g cross join lateral group_name(g, person) k where g.id = object) end;
