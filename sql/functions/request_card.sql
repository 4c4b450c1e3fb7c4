-- A data request as its person or the desk sees it: `allowed` are the steps that the desk may take, `fresh`
-- what the statement has just written, `before` the page of its history.
create or replace function request_card(q data_request, allowed json, fresh json, before int default null)
	returns json language sql stable
	return json_build_object('id', q.id, 'number', q.number, 'kind', q.kind, 'origin', q.origin,
		'state', q.state, 'received_on', q.received_on, 'due_on', q.due_on,
		'days_left', q.due_on - today(),
		'version', q.version, 'created_at', q.created_at, 'closed_at', q.closed_at,
		'member', case when allowed is not null then
			(select person_card(m) from member m where m.id = q.member_id) end,
		'note', q.note,
		'job', coalesce(fresh -> 'job',
			(select json_build_object('state', j.state, 'done', j.done, 'total', j.total)
				from job j where j.subject_id = q.id order by j.created_at desc limit 1)),
		'archive', (select json_build_object('bytes', x.bytes, 'sha256', encode(x.sha256, 'hex'),
				'records', x.records, 'omissions', x.omissions, 'expires_at', x.expires_at,
				'downloads', case when allowed is null then x.downloads
					else x.desk_downloads end)
			from export x where x.request_id = q.id and x.file is not null
			 and x.expires_at > now()
			order by x.created_at desc limit 1),
		'steps', allowed -> case when q.kind in ('access', 'portability') then 'archive'
			else 'other' end
			-> q.state::text,
		'history', (select coalesce(json_agg(entry order by n), '[]') from (
			(select s.version as n, json_build_object('at', s.at, 'step', s.step,
				'reason', s.reason,
				'actor', case when s.actor_id is null then 'system'
					when s.actor_id = q.member_id then 'self' else 'desk' end) as entry
			  from data_request_step s
			 where s.request_id = q.id and s.version < coalesce(before, 2147483647)
			 order by s.version desc limit 50)
			union all
			select 1000000 + position, value
			  from json_array_elements(fresh -> 'history') with ordinality as added (value,
				position)
			) as told),
		'earlier', (select s.version + 1 from data_request_step s
			where s.request_id = q.id and s.version < coalesce(before, 2147483647)
			order by s.version desc offset 50 limit 1));
