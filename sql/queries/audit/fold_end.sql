-- Leaves the entry that says how many more were refused. What has come since goes into the next five minutes.
--   $1 person, $2 action, $3 object, $4 how many
-- No row: somebody else has said so.
-- audit: refused session.refuse session.lock
-- right: none, the system
with told as (
	update audit.access_seen set more = more - $4::int, seen_at = now()
	 where actor_id = $1::uuid and action = $2 and object_id = $3::uuid and more >= $4::int
	   and seen_at < now() - interval '5 minutes'
	returning 1
), done (answer) as (
	select '{}'::text from told
)
