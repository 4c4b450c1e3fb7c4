-- How long what is known counts; retention takes it after that.
create or replace function known_since(seen_at timestamptz, days int) returns boolean language sql stable
	return seen_at > now() - make_interval(days => days);
