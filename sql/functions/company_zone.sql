-- Weeks begin on Monday where the company is, not in UTC; a week in which clocks change has an hour more or
-- less.
create or replace function company_zone() returns text language sql stable
	return coalesce(nullif(current_setting('parvis.time_zone', true), ''), 'UTC');
