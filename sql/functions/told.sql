-- The value, unless one of the crowds that it speaks of is so small that it would single people out. Nobody
-- is not few.
create or replace function told(value bigint, fewest int, variadic crowds bigint[]) returns bigint
	language sql immutable
	return case when not exists (select from unnest(crowds) as people
		where people between 1 and fewest - 1) then value end;
