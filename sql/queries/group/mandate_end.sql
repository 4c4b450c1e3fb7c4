-- Ends a mandate today; the last one of a group stays.
--   $1 group, $2 mandate, $3 reason (may be null)
-- No row: no such open mandate.
-- audit: mandate.end
with ended as (
	update mandate set ends_on = current_date, ended_reason = coalesce($3, 'ended')
	 where id = $2::uuid and group_id = $1::uuid and ends_on is null
	   and exists (select from mandate o where o.group_id = $1::uuid and o.ends_on is null and o.id <> $2::uuid)
	returning id
), done (answer) as (
	select '{}'::text from ended
)
