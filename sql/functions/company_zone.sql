-- The zone whose days and weeks are those of the company.
create or replace function company_zone() returns text language sql stable
	return coalesce(nullif(current_setting('parvis.time_zone', true), ''), 'UTC');
