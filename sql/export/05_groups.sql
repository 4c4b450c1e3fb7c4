-- The groups the person belongs to, was invited to or asked to join, with the message they wrote. Nothing
-- about other members. Here as in every section: a group that the person may not know of any more is a
-- number, without its name of now.
-- hides: others, group_names
-- columns: membership.member_id, membership.group_id, membership.state, membership.since, review_case.message
-- portable
select json_build_object('member', s.member_id, 'group', json_build_object('id', g.id, 'name', known.name,
	'purpose', g.purpose),
	'state', s.state, 'since', s.since,
	'message', (select c.message from review_case c where c.applicant_id = s.member_id
		and c.group_id = s.group_id order by c.opened_at desc limit 1))::text
  from membership s join groups g on g.id = s.group_id cross join lateral group_name(g, $1) known
 where s.member_id = $1 order by s.since, g.id
