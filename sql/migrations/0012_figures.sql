-- Figures of a group and of the company: the rule that nothing is told of few people, said once.

-- The value, unless one of the crowds that it speaks of is so small that it would single people out. Nobody is not few.
create function told(value bigint, fewest int, variadic crowds bigint[]) returns bigint language sql immutable
	return case when not exists (select from unnest(crowds) as people where people between 1 and fewest - 1) then value end;

-- What is not of a week that is over changes with every deed, and a difference tells the deed: it is rounded.
create function about(value bigint, fewest int) returns bigint language sql immutable
	return (value + fewest / 2) / fewest * fewest;

-- Figures end when the last whole week did: on Monday, in UTC as all moments of the server.
create function monday() returns timestamptz language sql stable
	return date_trunc('week', now(), 'UTC');
