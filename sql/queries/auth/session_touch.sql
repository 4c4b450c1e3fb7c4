-- Notes, at most once a minute, that a session is in use.
--   $1 session
-- audit: none, a mark of use would be an activity record
-- right: none, a mark of use gives nothing
with touched as (
	update session set seen_at = now() where id = $1::uuid and seen_at < now() - interval '1 minute'
		returning id
), done (answer) as (
	select '{}'::text from touched
)
