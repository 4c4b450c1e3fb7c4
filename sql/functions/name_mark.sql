-- Where a page of a list in the order of a directory goes on: the name in hexadecimal, then the id.
create or replace function name_mark(name text, id uuid) returns text language sql stable
	return encode(convert_to(lower(name), 'UTF8'), 'hex') || '.' || id;
