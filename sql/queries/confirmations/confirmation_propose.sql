-- Proposes a new link for somebody who has powers. Whoever may confirm is told, and at once the person whom
-- it concerns.
--   $1 confirmation, $2 member, $3 me, $4 reason
-- No row: no such account that is used or invited, or it has no powers.
-- audit: confirmation.propose
-- right: session
with target as materialized (
	select id from member where id = $2::uuid and state in ('invited', 'active')
	   and email is not null for no key update
), proposed as (
	insert into confirmation (id, act, target_id, proposed_by, reason)
	select $1::uuid, 'reset', id, $3::uuid, $4 from target where has_powers(id)
	returning id, act, target_id, state, version, expires_at
), asked as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), f.member_id, 'confirmation_asked', p.id
	  from proposed p join confirmer f on may_confirm(f.member_id, p.target_id, $3::uuid)
), told as (
	insert into notification (id, member_id, kind, confirmation_id) select gen_random_uuid(), target_id,
	'confirmation_of_me', id from proposed
), done (answer) as (
	select json_build_object('confirmation', json_build_object('id', p.id, 'act', p.act, 'state', p.state,
		'version', p.version,
		'expires_at', p.expires_at))::text from proposed p
)
