-- What was proposed, as who proposes or confirms sees it; `words`: why and what was answered, too. Where a
-- charge stays as it is, that of now is shown: who says yes knows what to. A secret group keeps its name.
create or replace function confirmation_card(c confirmation, words boolean) returns json language sql stable
	return json_build_object('id', c.id, 'act', c.act, 'version', c.version,
		'state', case when c.expires_at > now() or c.state not in ('open', 'confirmed') then c.state::text
			else 'expired' end,
		'proposed_at', c.proposed_at, 'expires_at', c.expires_at, 'decided_at', c.decided_at,
		'target', (select person_card(m) from member m where m.id = c.target_id),
		'proposed_by', (select person_card(m) from member m where m.id = c.proposed_by),
		'decided_by', (select person_card(m) from member m where m.id = c.decided_by),
		'roles', case when c.roles_to is not null then json_build_object('from', c.roles_from,
			'to', c.roles_to, 'charge', case when 'moderator' = any (c.roles_to)
				then charge_shown(coalesce(c.charge, charge_of(c.target_id))) end) end,
		'obstacle', case when c.expires_at > now() then obstacle_of(c) end,
		'request', (select json_build_object('id', q.id, 'number', q.number, 'kind', q.kind)
			from data_request q where q.id = c.request_id),
		'group', (select json_build_object('id', g.id, 'name', case when g.privacy <> 'secret' then g.name end)
			from groups g where g.id = c.group_id), 'last_day', last_day(c.ends_at),
		'runs', c.group_id is not null and c.state = 'done' and c.ends_at > now(),
		'reason', case when words then c.reason end, 'word', case when words then c.word end,
		'confirmers', case when c.state = 'open' and c.expires_at > now() then (
			select coalesce(json_agg(f.name order by f.name), '[]') from (
				select m.name from confirmers_of(c.act::text, c.target_id, c.proposed_by) f
				  join member m on m.id = f.member_id order by m.name limit 5) f) end);
