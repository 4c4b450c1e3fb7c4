-- What is not of a week that is over changes with every deed, and a difference tells the deed: it is rounded.
create or replace function about(value bigint, fewest int) returns bigint language sql immutable
	return (value + fewest / 2) / fewest * fewest;
