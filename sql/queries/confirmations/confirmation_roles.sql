-- Says yes to roles that another person proposed: from now on they are so. Nothing is done when something is
-- in the way (obstacle_of), or when it would leave nobody who administers.
--   $1 confirmation, $2 version, $3 me, $4 word (may be null)
-- No row: one of these, decided meanwhile, over, or not mine to decide.
-- audit: confirmation.confirm
-- right: accounts
with admins as materialized (   -- locked in order, as in member_roles.sql
	select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active'
	 where o.role = 'admin' order by o.member_id for no key update of o, n
), there as materialized (
	select c.id, c.target_id, c.proposed_by, c.roles_to, c.charge, m.version as seen
	  from confirmation c join member m on m.id = c.target_id
	 where c.id = $1::uuid and c.act = 'roles' and c.version = $2::int and c.state = 'open'
	   and c.expires_at > now() and obstacle_of(c) is null
	   for no key update of c
), changed as (
	update member set version = member.version + 1, powers_until = case
			when powers_beyond(roles_of(t.target_id), t.roles_to)
				then now() + interval '30 days' else powers_until end
	  from there t
	 where member.id = t.target_id and member.version = t.seen and may_confirm($3::uuid, 'roles',
		t.target_id, t.proposed_by) and may_propose(t.proposed_by)
	   and ('admin' = any (t.roles_to) or not exists (select from member_role
		where member_id = t.target_id and role = 'admin')
		or exists (select from admins where member_id <> t.target_id))
	returning member.id, member.version
), decided as (
	update confirmation c set state = 'done', version = c.version + 1, word = $4, decided_by = $3::uuid,
	decided_at = now()
	  from there t join changed n on n.id = t.target_id where c.id = t.id
	returning c.id, c.target_id, c.proposed_by, c.state, c.version, c.expires_at
), given as materialized (
	select give_roles(t.target_id, t.roles_to, t.charge, t.proposed_by, null) from there t
	  join changed n on n.id = t.target_id
), over as (   -- what waits no more is no notice any more
	delete from notification n using decided d where n.confirmation_id = d.id
		and n.kind = 'confirmation_asked'
), told as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), who, 'confirmation_confirmed', d.id from decided d,
		unnest(array[d.proposed_by, d.target_id]) who
), done (answer) as (
	select json_build_object('id', d.id, 'state', d.state, 'version', d.version,
		'expires_at', d.expires_at)::text from decided d, given
)
