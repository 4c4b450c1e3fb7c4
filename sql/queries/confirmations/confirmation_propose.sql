-- Proposes a new link for somebody who has powers. Whoever may confirm is told, and at once the person whom
-- it concerns.
--   $1 confirmation, $2 member, $3 me, $4 reason
-- No row: no such account that is used or invited, or it has no powers.
-- audit: confirmation.propose
-- right: session
with target as materialized (
	select id from member where id = $2::uuid and state in ('invited', 'active')
	   and coalesce(email, login) is not null for no key update
), proposed as (
	insert into confirmation as c (id, act, target_id, proposed_by, reason)
	select $1::uuid, 'reset', id, $3::uuid, $4 from target where has_powers(id)
	returning c as proposal
), done (answer) as (
	select json_build_object('confirmation', announce_proposal(proposal))::text from proposed
)
