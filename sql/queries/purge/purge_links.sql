-- One-time links whose day has passed, used or not.
-- audit: none, retention
-- right: none, the system
with gone as (delete from one_time_link where expires_at < now() returning 1),
done (answer) as (
	select count(*)::text from gone
)
