-- Says yes to an archive that another person proposed: it is collected from now on. Nothing is done when the
-- request was moved on meanwhile, or when who proposed it could not any more.
--   $1 confirmation, $2 version, $3 me, $4 word (may be null), $5 job
-- No row: one of these, decided meanwhile, over, or not mine to decide.
-- audit: confirmation.confirm
-- right: session
with there as materialized (
	select id, target_id, proposed_by, request_id, request_version from confirmation
	 where id = $1::uuid and act = 'archive' and version = $2::int and state = 'open' and expires_at > now()
	   for no key update
), moved as (
	update data_request q set state = 'collecting', version = q.version + 1, closed_at = null
	  from there t
	 where q.id = t.request_id and q.version = t.request_version and q.kind in ('access', 'portability')
	   and may_confirm($3::uuid, 'archive', t.target_id, t.proposed_by) and may_propose(t.proposed_by)
	returning q.id, q.version, t.proposed_by
), noted as (
	insert into data_request_step (request_id, version, step, actor_id)
	select id, version, 'collecting', proposed_by from moved
), planned as (
	insert into job (id, kind, subject_id) select $5::uuid, 'export', id from moved
), decided as (
	update confirmation c set state = 'done', version = c.version + 1, word = $4, decided_by = $3::uuid,
		decided_at = now()
	  from there t join moved m on m.id = t.request_id where c.id = t.id
	returning c.id, c.target_id, c.proposed_by, c.state, c.version, c.expires_at
), over as (   -- what waits no more is no notice any more
	delete from notification n using decided d
	 where n.confirmation_id = d.id and n.kind = 'confirmation_asked'
), told as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), who, 'confirmation_confirmed', d.id
	  from decided d, unnest(array[d.proposed_by, d.target_id]) who
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version, 'expires_at', expires_at)::text
	  from decided
)
