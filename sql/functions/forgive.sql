-- Failures of one's own that a success takes back; in the order in which failures are counted: no deadlock.
create or replace function forgive(keys text[], amounts text[]) returns bigint language sql volatile as $$
	with held as materialized (
		select h.key, f.amount from throttle h join (select decode(k, 'hex') as key,
			a::double precision as amount from unnest(keys, amounts) as x (k, a)) f
		    on f.key = h.key order by h.key for update of h
	), done as (
		update throttle t set level = greatest(0, t.level - held.amount) from held
			where t.key = held.key returning 1)
	select count(*) from done $$;
