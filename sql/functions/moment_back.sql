-- The moment in the mark that moment makes; `absent` for none.
create or replace function moment_back(microseconds text, absent timestamptz) returns timestamptz
	language sql stable
	return coalesce('epoch'::timestamptz + (microseconds::bigint * interval '1 microsecond'), absent);
