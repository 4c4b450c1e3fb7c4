-- On the day of its end a mandate is over. One that is not over may still lie ahead.
create or replace function mandate_over(d mandate) returns boolean language sql stable
	return d.ends_on is not null and d.ends_on <= today();
