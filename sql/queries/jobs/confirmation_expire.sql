-- Ends what nobody answered in time, and what was confirmed and not carried out. Who proposed it is told, and
-- whom it concerns.
-- audit: none, nothing was done: the proposal stands in the log
-- right: none, time does it
with over as (
	update confirmation set state = 'expired', version = version + 1
	 where id in (select id from confirmation where state in ('open', 'confirmed') and expires_at <= now()
		order by id limit 500 for update skip locked)
	returning id, target_id, proposed_by
), forgotten as (
	delete from notification n using over o where n.confirmation_id = o.id
		and n.kind = 'confirmation_asked'
), told as (
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), who, 'confirmation_expired', o.id from over o,
		unnest(array[o.proposed_by, o.target_id]) who where who is not null
), done (answer) as (
	select count(*)::text from over
)
