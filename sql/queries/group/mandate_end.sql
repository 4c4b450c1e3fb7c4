-- Ends a mandate today; the last one of a group stays.
--   $1 group, $2 mandate, $3 reason (may be null)
-- No row: no such open mandate.
-- audit: mandate.end
-- right: mandates
with held as materialized (   -- the open mandates of people who are here, locked in the order of people: two who leave at once do not both count on the other
	select d.id, d.member_id from mandate d join member n on n.id = d.member_id and n.state = 'active'
	  join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
	 where d.group_id = $1::uuid and mandate_runs(d) order by d.member_id for no key update of n, d
), ended as (
	update mandate set ends_on = today(), ended_reason = coalesce($3, 'ended')
	 where id = $2::uuid and group_id = $1::uuid and not mandate_over(mandate)
	   and (exists (select from held where id <> $2::uuid) or not mandate_runs(mandate))
	returning id
), done (answer) as (
	select '{}'::text from ended
)
