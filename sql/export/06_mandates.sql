-- The mandates of animator that the person holds or held, and why they ended.
-- hides: group_names
-- columns: mandate.member_id, mandate.group_id, mandate.origin, mandate.deputy, mandate.starts_on
-- columns: mandate.ends_on, mandate.ended_reason
select json_build_object('member', m.member_id, 'group', json_build_object('id', g.id, 'name', known.name),
	'origin', m.origin,
	'deputy', m.deputy, 'starts_on', m.starts_on, 'ends_on', m.ends_on,
		'ended_reason', m.ended_reason)::text
  from mandate m join groups g on g.id = m.group_id cross join lateral group_name(g, $1) known
 where m.member_id = $1 order by m.starts_on, m.id
