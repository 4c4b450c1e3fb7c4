-- Whether a mandate is one today: never asked of its end alone.
create or replace function mandate_runs(d mandate) returns boolean language sql stable
	return d.starts_on <= today() and (d.ends_on is null or d.ends_on > today());
