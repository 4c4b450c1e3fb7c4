-- Weeks begin on Monday where the company is, not in UTC; a week in which clocks change has an hour more or
-- less. The last one that is over, and so many before it.
create or replace function monday() returns timestamptz language sql stable
	return monday(0);
create or replace function monday(weeks_ago int) returns timestamptz language sql stable
	return (date_trunc('week', now() at time zone company_zone()) - weeks_ago * interval '7 days') at time
		zone company_zone();
