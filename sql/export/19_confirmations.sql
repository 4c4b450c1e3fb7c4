-- What needed a second person and concerned the person, or what they proposed or answered themselves, with
-- why. Others appear by what they did only.
-- hides: others
-- hides: group_names
-- columns: confirmation.act, confirmation.target_id, confirmation.proposed_by, confirmation.reason
-- columns: confirmation.state
-- columns: confirmation.roles_from, confirmation.roles_to, confirmation.charge, confirmation.ends_at
-- columns: confirmation.proposed_at, confirmation.decided_by, confirmation.word, confirmation.decided_at
select json_build_object('id', c.id, 'act', c.act, 'state', c.state, 'reason', c.reason,
	'roles_from', c.roles_from, 'roles_to', c.roles_to, 'charge', c.charge, 'group', case when k.name is not null then c.group_id end,
	'group_name', k.name, 'ends_at', c.ends_at, 'proposed_at', c.proposed_at,
	'decided_at', c.decided_at, 'word', case when $1 in (c.proposed_by, c.decided_by) then c.word end,
	'as', case $1 when c.target_id then 'concerned' when c.proposed_by then 'proposed' else 'decided' end,
	'concerned', case when c.target_id = $1 then c.target_id end, 'proposed_by', case
		when c.proposed_by = $1 then c.proposed_by end,
	'decided_by', case when c.decided_by = $1 then c.decided_by end)::text
  from confirmation c left join groups g on g.id = c.group_id left join lateral group_name(g, $1) k on true
 where $1 in (c.target_id, c.proposed_by, c.decided_by) order by c.proposed_at, c.id
