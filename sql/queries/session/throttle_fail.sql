-- Counts a failure. Five lock for a minute, ten for a quarter of an hour; a day without one starts afresh.
--   $1 key (a text that is only kept as its hash), $2 failures before the first lock
-- audit: session.refuse
-- right: none, a stranger is counted
with counted as (
	insert into throttle as old (key, failures, last_at) values (sha256(convert_to($1, 'UTF8')), 1, now())
	on conflict (key) do update set last_at = now(),
		failures = case when old.last_at < now() - interval '1 day' then 1 else old.failures + 1 end,
		locked_until = case
			when old.last_at < now() - interval '1 day' then null
			when old.failures + 1 >= 2 * $2::int then now() + interval '15 minutes'
			when old.failures + 1 >= $2::int then now() + interval '1 minute' end
	returning failures
), done (answer) as (
	select failures::text from counted
)
