-- Failed sign-ins of more than a day ago: every counter has forgotten them.
-- audit: none, retention
-- right: none, the system
with gone as (delete from throttle where last_at < now() - interval '1 day' returning 1),
done (answer) as (
	select count(*)::text from gone
)
