-- One-time links whose day has passed, used or not.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from one_time_link
	 where ctid = any (array(select ctid from one_time_link where expires_at < now() limit $1::int))
	returning 1
), done (answer) as (
	select count(*)::text from gone
)
