-- Answers kept for repeated requests: a day.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from request_once
	 where ctid = any (array(
		select ctid from request_once where created_at < now() - interval '24 hours' limit $1::int))
	returning 1
), done (answer) as (
	select count(*)::text from gone
)
