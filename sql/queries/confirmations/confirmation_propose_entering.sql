-- Proposes to read for a time in a closed or secret group of which one is not. Whoever may confirm is told;
-- the group when one of them says yes.
--   $1 confirmation, $2 group, $3 me, $4 reason, $5 last day
-- No row: no such group, I read there, or nobody could say yes.
-- audit: confirmation.propose
-- right: session
with room as materialized (
	select g.id from groups g cross join lateral standing(g, $3::uuid) s
	 where g.id = $2::uuid and g.privacy <> 'open' and not s.enters and s.membership is distinct from 'member'
	   for share of g
), proposed as (
	insert into confirmation as c (id, act, proposed_by, reason, group_id, ends_at)
	select $1::uuid, 'enter', $3::uuid, $4, id,
		($5::date + 1)::timestamp at time zone company_zone() from room
	 where exists (select from confirmers_of('enter', null, $3::uuid))
	returning c as proposal
), done (answer) as (
	select json_build_object('confirmation', announce_proposal(proposal))::text from proposed
)
