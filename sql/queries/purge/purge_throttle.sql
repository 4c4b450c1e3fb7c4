-- Failed sign-ins of more than a day ago whose lock is over.
-- audit: none, retention
-- right: none, the system
with gone as (delete from throttle where last_at < now() - interval '1 day' and (locked_until is null or locked_until < now()) returning 1),
done (answer) as (
	select count(*)::text from gone
)
