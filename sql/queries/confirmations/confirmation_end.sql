-- Ends what somebody still reads in a group, before its time: they themselves, or who could have said no. Who
-- reads there is told when it was another.
--   $1 confirmation, $2 version, $3 me
-- No row: it is over, was never confirmed, changed meanwhile, or is not mine to end.
-- audit: confirmation.end
-- right: session
with ended as (
	update confirmation c set ends_at = now(), version = c.version + 1
	 where c.id = $1::uuid and c.version = $2::int and c.state = 'done' and c.ends_at > now()
	   and (c.proposed_by = $3::uuid or may_confirm($3::uuid, 'enter', null, c.proposed_by))
	returning c.id, c.proposed_by, c.state, c.version, c.expires_at
), told as (
	insert into notification (id, member_id, kind, confirmation_id, actor_id)
	select gen_random_uuid(), proposed_by, 'entering_ended', id, $3::uuid from ended
	 where proposed_by <> $3::uuid
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version, 'expires_at', expires_at)::text
	  from ended
)
