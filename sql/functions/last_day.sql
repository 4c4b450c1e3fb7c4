-- The last whole day of what ends at midnight, by the days of the company.
create or replace function last_day(ends_at timestamptz) returns date language sql stable
	return ((ends_at - interval '1 second') at time zone company_zone())::date;
