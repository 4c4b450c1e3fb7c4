-- Leaves the entry of a privileged read before anything is read. The same read within five minutes leaves one entry.
--   $1 actor, $2 action, $3 object (what is read, or the actor for a list)
-- No row: the entry stands already.
-- audit: case.list case.read member.list request.list request.read audit.read
-- right: none, the entry of a reading that has been allowed; the reading itself changes nothing
with seen as (
	insert into audit.access_seen (actor_id, action, object_id, seen_at) values ($1::uuid, $2, $3::uuid, now())
	on conflict (actor_id, action, object_id) do update set seen_at = now()
	 where access_seen.seen_at < now() - interval '5 minutes'
	returning 1
), done (answer) as (
	select '{}'::text from seen
)
