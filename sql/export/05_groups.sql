-- The groups the person belongs to, was invited to or asked to join, with the message they wrote. Nothing about other members.
-- columns: membership.member_id, membership.group_id, membership.state, membership.message, membership.since
-- portable
select json_build_object('member', s.member_id, 'group', json_build_object('id', g.id, 'name', g.name, 'purpose', g.purpose),
	'state', s.state, 'message', s.message, 'since', s.since)::text
  from membership s join groups g on g.id = s.group_id where s.member_id = $1 order by s.since, g.id
