-- Leaves the entry of a privileged read before anything of it is shown. The same read within five minutes
-- leaves one entry; one of a list is a read of each person whom it shows.
--   $1 actor, $2 action, $3 objects (an array: what is read; of a list, the actor, and whom it shows)
-- No row: the entries stand already.
-- audit: case.list case.read member.list request.list request.read audit.read
-- right: none, the entry of a reading that has been allowed; the reading itself changes nothing
with seen as (
	insert into audit.access_seen (actor_id, action, object_id, seen_at)
	-- in one order: two pages at once do not wait for each other
	select $1::uuid, $2, object, now() from unnest($3::uuid[]) object order by object
	on conflict (actor_id, action, object_id) do update set seen_at = now()
	 where access_seen.seen_at < now() - interval '5 minutes'
	returning 1
), done (answer) as (
	select '{}'::text where exists (select from seen)
)
