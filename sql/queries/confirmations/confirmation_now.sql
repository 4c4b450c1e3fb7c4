-- Where something that was proposed stands now, to say why a decision on it did nothing, and whom it names;
-- for roles, from which to which, for an archive, by which right, for a group, until when.
--   $1 confirmation
-- row: version, state, target_id, proposed_by, act, roles_from, roles_to, obstacle, request_kind
-- row: group_id, last_day, runs
select version, case when expires_at > now() then state::text when state in ('open', 'confirmed')
	then 'expired' else state::text end as state,
	target_id, proposed_by, act, array_to_string(roles_from, ' ') as roles_from,
	array_to_string(roles_to, ' ') as roles_to, obstacle_of(c) as obstacle,
	(select kind from data_request where id = c.request_id) as request_kind,
	group_id, last_day(ends_at) as last_day,
	(state = 'done' and ends_at > now()) as runs
  from confirmation c where id = $1::uuid
