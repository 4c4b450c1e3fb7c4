-- Proposes roles for somebody who has powers, or would have them. Whoever may confirm is told, and at once
-- the person whom it concerns.
--   $1 confirmation, $2 member, $3 me, $4 reason, $5 version (of the account), $6 roles (an array),
--   $7 charge (an array of groups, or {all}; null: as it is)
-- No row: no such account, or it was changed meanwhile, or these are its roles.
-- audit: confirmation.propose
-- right: session
with target as materialized (
	select id from member where id = $2::uuid and version = $5::int and roles_differ(id, $6::text[],
		$7::text[]) for no key update
), proposed as (
	insert into confirmation as c (id, act, target_id, proposed_by, reason, roles_from, roles_to, charge)
	select $1::uuid, 'roles', id, $3::uuid, $4, roles_of(id), coalesce(sorted($6::text[]), '{}'),
		sorted($7::text[]) from target
	 where has_powers(id) or are_powers($6::text[])
	returning c as proposal
), done (answer) as (
	select json_build_object('confirmation', announce_proposal(proposal))::text from proposed
)
