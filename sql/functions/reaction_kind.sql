-- The number of a reaction, from its name: the other way round than reaction_name(), which alone lists them.
-- Null: there is no such one.
create or replace function reaction_kind(name text) returns smallint language sql immutable
	return (select kind::smallint from generate_series(1, 7) kind
		where reaction_name(kind::smallint) = name);
