-- A list without what it has twice, in order: two that hold the same are the same.
create or replace function sorted(list text[]) returns text[] language sql immutable
	return (select array_agg(distinct one order by one) from unnest(list) one);
