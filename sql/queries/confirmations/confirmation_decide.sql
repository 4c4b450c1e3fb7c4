-- Says yes or no to what another person proposed, within its 72 hours, or takes one's own back. A yes is good
-- for a day. Who proposed it is told, and whom it concerns.
--   $1 confirmation, $2 version, $3 me, $4 confirmed, refused or withdrawn, $5 word (may be null)
-- No row: decided meanwhile, over, or not mine to decide.
-- audit: confirmation.confirm, confirmation.refuse, confirmation.withdraw
-- right: session
with there as materialized (
	select id, act, target_id, proposed_by from confirmation where id = $1::uuid for no key update
), decided as (
	update confirmation c set state = $4::confirmation_state, version = c.version + 1, word = $5,
		decided_by = case when $4 <> 'withdrawn' then $3::uuid end,
		decided_at = case when $4 <> 'withdrawn' then now() end,
		expires_at = case when $4 = 'confirmed' then now() + interval '24 hours' else c.expires_at end
	  from there t
	 where c.id = t.id and c.version = $2::int and c.expires_at > now()
	   and case when $4 = 'withdrawn' then c.state in ('open', 'confirmed') and c.proposed_by = $3::uuid
		else c.state = 'open' and may_confirm($3::uuid, c.act::text, c.target_id, c.proposed_by) end
	returning c.id, c.target_id, c.proposed_by, c.state, c.version, c.expires_at
), over as (   -- what waits no more is no notice any more
	delete from notification n using decided d where n.confirmation_id = d.id
		and n.kind = 'confirmation_asked'
), told as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), who, 'confirmation_' || d.state, d.id from decided d,
		unnest(array[d.proposed_by, d.target_id]) who
	 where who <> $3::uuid
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version, 'expires_at', expires_at)::text
	  from decided
)
