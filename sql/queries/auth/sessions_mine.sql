-- The open sessions of a person.
--   $1 me, $2 session
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', id, 'device', device, 'created_at', created_at,
	'seen_at', seen_at, 'current', id = $2::uuid) order by seen_at desc), '[]'), 'next', null)
  from (select * from session s
	 where member_id = $1::uuid and session_lives(s,
		exists (select from member_role where member_id = $1::uuid and role in ('admin', 'dpo')))
	 order by seen_at desc limit 50) s
