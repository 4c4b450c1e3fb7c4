-- Answers kept for repeated requests: a day.
-- audit: none, retention
-- right: none, the system
with gone as (delete from request_once where created_at < now() - interval '24 hours' returning 1),
done (answer) as (
	select count(*)::text from gone
)
