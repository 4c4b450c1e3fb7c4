-- Says yes to reading for a time in a group: from now on who proposed it reads there, and everybody of the
-- group is told, by whom, until when, and why. Who is suspended reads it later.
--   $1 confirmation, $2 version, $3 me, $4 word (may be null)
-- No row: something is in the way (obstacle_of), decided meanwhile, over, or not mine to decide.
-- audit: confirmation.confirm
-- right: session
with there as materialized (
	select id, proposed_by, group_id from confirmation c
	 where id = $1::uuid and act = 'enter' and version = $2::int and state = 'open' and expires_at > now()
	   and obstacle_of(c) is null for no key update
), decided as (
	update confirmation c set state = 'done', version = c.version + 1, word = $4, decided_by = $3::uuid,
		decided_at = now()
	  from there t
	 where c.id = t.id and may_confirm($3::uuid, 'enter', null, t.proposed_by)
	   and may_propose(t.proposed_by)
	returning c.id, c.proposed_by, c.group_id, c.state, c.version, c.expires_at
), over as (   -- what waits no more is no notice any more
	delete from notification n using decided d
	 where n.confirmation_id = d.id and n.kind = 'confirmation_asked'
), told as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), proposed_by, 'confirmation_confirmed', id from decided
), group_told as (
	insert into notification (id, member_id, kind, confirmation_id, group_id)
	select gen_random_uuid(), k.member_id, 'group_entered', d.id, d.group_id from decided d
	  join membership k on k.group_id = d.group_id and k.state = 'member'
	  join member m on m.id = k.member_id and m.state in ('active', 'suspended')
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version, 'expires_at', expires_at)::text
	  from decided
)
