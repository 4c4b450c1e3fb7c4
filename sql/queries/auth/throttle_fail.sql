-- Counts a failure, on what is left of the ones before; answers the levels, in the order of the keys.
--   $1 keys (an array of digests in hexadecimal), $2 seconds after which each forgets one (an array)
-- audit: none, the refusal has its own, folded
-- right: none, a stranger is counted
with tried as (
	select decode(k, 'hex') as key, fade::double precision,
	n from unnest($1::text[], $2::text[]) with ordinality as x (k, fade, n)
), counted as (   -- in the order of the keys: two who fail at once do not wait for each other crosswise
	insert into throttle as old (key, level, last_at) select key, 1, now() from tried order by key
	on conflict (key) do update set last_at = now(),
		level = greatest(0, old.level - extract(epoch from now() - old.last_at) / (select fade
			from tried t where t.key = excluded.key)) + 1
	returning key, level
), done (answer) as (
	select string_agg(c.level::text, ' ' order by t.n) from counted c join tried t on t.key = c.key
)
