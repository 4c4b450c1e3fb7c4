-- Leaves the entry of something that was refused, the first time; what follows within five minutes is
-- counted, for one entry at their end. What somebody without a right can cause must not fill a log from which
-- nothing may go.
--   $1 person, $2 action, $3 what was refused (a text)
-- No row: counted.
-- audit: refused session.refuse session.lock
-- right: none, an entry about somebody who has no right
with seen as (
	insert into audit.access_seen as s (actor_id, action, object_id, seen_at)
		values ($1::uuid, $2, md5($3)::uuid, now())
	on conflict (actor_id, action, object_id) do update set
		more = case when s.more > 0 or s.seen_at >= now() - interval '5 minutes' then s.more + 1
			else 0 end,
		seen_at = case when s.more > 0 or s.seen_at >= now() - interval '5 minutes' then s.seen_at
			else now() end
	returning more
), done (answer) as (
	select '{}'::text from seen where more = 0
)
