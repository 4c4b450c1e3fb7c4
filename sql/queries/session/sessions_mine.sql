-- The open sessions of a person.
--   $1 me, $2 session
select json_build_object('items', coalesce(json_agg(json_build_object('id', id, 'device', device, 'created_at', created_at,
	'seen_at', seen_at, 'current', id = $2::uuid) order by seen_at desc), '[]'), 'next', null)
  from session where member_id = $1::uuid and expires_at > now()
