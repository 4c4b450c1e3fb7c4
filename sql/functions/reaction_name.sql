-- The name of a reaction, from its number: the one list of them in SQL (domain/reaction.c has the other).
create or replace function reaction_name(kind smallint) returns text language sql immutable
	return (array['like','love','thanks','laugh','wow','sad','angry'])[kind];
