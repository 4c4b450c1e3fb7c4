-- Sessions that are over: seven days at most.
-- audit: none, retention
with gone as (delete from session where expires_at < now() returning id),
done (answer) as (
	select count(*)::text from gone
)
