-- The person's requests about their data, every step of them, and the archives made. Whoever worked on them
-- appears by function only.
-- hides: staff
-- columns: data_request.member_id, data_request.number, data_request.kind, data_request.origin
-- columns: data_request.state, data_request.note
-- columns: data_request.received_on, data_request.due_on, data_request.created_at, data_request.closed_at
-- columns: data_request_step.request_id, data_request_step.step, data_request_step.at
-- columns: data_request_step.reason
-- columns: export.request_id, export.created_at, export.bytes, export.sha256, export.records
-- columns: export.omissions, export.expires_at, export.downloads
select json_build_object('id', q.id, 'member', q.member_id, 'number', q.number, 'kind', q.kind,
	'origin', q.origin, 'state', q.state,
	'note', q.note, 'received_on', q.received_on, 'due_on', q.due_on, 'created_at', q.created_at,
	'closed_at', q.closed_at,
	'steps', (select coalesce(json_agg(json_build_object('step', s.step, 'at', s.at,
		'by', case when s.actor_id is null then 'system' when s.actor_id = q.member_id then 'self'
			else 'desk' end, 'reason', s.reason)
		order by s.version), '[]') from data_request_step s where s.request_id = q.id),
	'archives', (select coalesce(json_agg(json_build_object('created_at', x.created_at, 'bytes', x.bytes,
		'sha256', encode(x.sha256, 'hex'),
		'records', x.records, 'omissions', x.omissions, 'expires_at', x.expires_at,
			'downloads', x.downloads)
		order by x.created_at, x.id), '[]') from export x where x.request_id = q.id))::text
  from data_request q where q.member_id = $1 order by q.created_at, q.id
