-- What a bundle says was acted on; null when that is no id.
create or replace function audit.object(said json) returns uuid language sql immutable
	return case when said ->> 'object' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
		then (said ->> 'object')::uuid end;
