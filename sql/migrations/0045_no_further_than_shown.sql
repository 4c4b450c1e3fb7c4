-- What a page shows is read no further than it shows it.

-- Somebody's own texts in one state, and how many there are, without reading the others.
create index post_of_author_in_state on post (author_id, state, created_at desc, id desc);

-- A request shows its last fifty steps; `earlier`: there are more, before this version.
drop function request_card(data_request, json, json);
create function request_card(q data_request, allowed json, fresh json, before int default null)
	returns json language sql stable
	return json_build_object('id', q.id, 'number', q.number, 'kind', q.kind, 'origin', q.origin,
		'state', q.state, 'received_on', q.received_on, 'due_on', q.due_on, 'days_left', q.due_on - today(),
		'version', q.version, 'created_at', q.created_at, 'closed_at', q.closed_at,
		'member', case when allowed is not null then
			(select person_card(m) from member m where m.id = q.member_id) end,
		'note', q.note,
		'job', coalesce(fresh -> 'job',
			(select json_build_object('state', j.state, 'done', j.done, 'total', j.total)
				from job j where j.subject_id = q.id order by j.created_at desc limit 1)),
		'archive', (select json_build_object('bytes', x.bytes, 'sha256', encode(x.sha256, 'hex'),
				'records', x.records, 'omissions', x.omissions, 'expires_at', x.expires_at,
				'downloads', case when allowed is null then x.downloads else x.desk_downloads end)
			from export x where x.request_id = q.id and x.file is not null and x.expires_at > now()
			order by x.created_at desc limit 1),
		'steps', allowed -> case when q.kind in ('access', 'portability') then 'archive' else 'other' end
			-> q.state::text,
		'history', (select coalesce(json_agg(entry order by n), '[]') from (
			(select s.version as n, json_build_object('at', s.at, 'step', s.step, 'reason', s.reason,
				'actor', case when s.actor_id is null then 'system'
					when s.actor_id = q.member_id then 'self' else 'desk' end) as entry
			  from data_request_step s
			 where s.request_id = q.id and s.version < coalesce(before, 2147483647)
			 order by s.version desc limit 50)
			union all
			select 1000000 + position, value
			  from json_array_elements(fresh -> 'history') with ordinality as added (value, position)
			) as told),
		'earlier', (select s.version + 1 from data_request_step s
			where s.request_id = q.id and s.version < coalesce(before, 2147483647)
			order by s.version desc offset 50 limit 1));

-- A mention names somebody: whom the writer may find, by the name that they have. Any other is the words that
-- were typed.
create function may_name(writer uuid, person uuid) returns boolean language sql stable
	return writer = person or not exists (select from member_role where member_id = writer and role = 'guest')
		or exists (select from membership mine join membership theirs on theirs.group_id = mine.group_id
			where mine.member_id = writer and mine.state = 'member'
			  and theirs.member_id = person and theirs.state = 'member');
create function settled_mentions(tree json, writer uuid) returns json language plpgsql stable as $$
declare said text := tree::text; shown text; mention text[]; who member;
begin
	-- no string holds a quotation mark that is not escaped: it is the element
	if position('["mention",' in said) = 0 then
		return tree;
	end if;
	for mention in select distinct regexp_matches(said,
		'(\["mention",\{"id":"([^"]{36})"\},("(?:[^"\\]|\\.)*")\])', 'g')
	loop
		shown := mention[3]::json #>> '{}';
		select * into who from member m
		 where m.id = mention[2]::uuid and m.state = 'active' and name_key(m.name) = name_key(shown)
		   and may_name(writer, m.id);
		said := replace(said, mention[1], case when who.id is null then to_json('@' || shown)::text
			else '["mention",{"id":"' || who.id || '"},' || to_json(who.name) || ']' end);
	end loop;
	return said::json;
end $$;
