-- Failed sign-ins of more than a day ago: every counter has forgotten them.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from throttle
	 where ctid = any (array(
		select ctid from throttle where last_at < now() - interval '1 day' limit $1::int))
	returning 1
), done (answer) as (
	select count(*)::text from gone
)
