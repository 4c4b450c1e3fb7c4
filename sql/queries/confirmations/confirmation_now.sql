-- Where something that was proposed stands now, to say why a decision on it did nothing, and whom it names.
--   $1 confirmation
-- row: version, state, target_id, proposed_by
select version, case when expires_at > now() then state::text when state in ('open', 'confirmed') then 'expired' else state::text end as state,
	target_id, proposed_by
  from confirmation where id = $1::uuid
