-- Ends a mandate today, or says on which day it will be over; the last one of a group does not end today. Who
-- is suspended is still its animator: whoever helps meanwhile ends nothing of theirs, tomorrow neither.
--   $1 group, $2 mandate, $3 reason (may be null), $4 ends on (null: today), $5 me
-- No row: no such open mandate, or the last one, or one that lasts and no animator asks.
-- audit: mandate.end
-- right: mandates
-- the open mandates of people who are here, locked in the order of people: two who leave at once do not both
-- count on the other
with held as materialized (
	select d.id, d.member_id from mandate d join member n on n.id = d.member_id and n.state = 'active'
	  join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
	 where d.group_id = $1::uuid and mandate_runs(d) order by d.member_id for no key update of n, d
), ended as (
	update mandate set ends_on = coalesce($4::date, today()), told_on = null,
		ended_reason = case when $4::date is null then coalesce($3, 'ended') end
	 where id = $2::uuid and group_id = $1::uuid and not mandate_over(mandate)
	   and ($4::date is not null or exists (select from held where id <> $2::uuid)
		or not mandate_runs(mandate))
	   and (not mandate_runs(mandate) or exists (select from animating a where a.group_id = $1::uuid
		and a.member_id = $5::uuid) or not exists (select from lasting_animator l
			where l.group_id = $1::uuid and l.member_id = mandate.member_id))
	returning id
-- one that is taken back on the day it was given says nothing any more: who gives it again and again tells it
-- once
), unheard as (
	delete from notification n using ended e
	 where n.id = e.id and n.kind = 'mandate_given' and n.read_at is null and $4::date is null
	   and (n.created_at at time zone company_zone())::date = today()
), done (answer) as (
	select '{}'::text from ended
)
