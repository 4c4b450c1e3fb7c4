-- The name in the mark that name_mark makes.
create or replace function name_back(hexadecimal text) returns text language sql stable
	return coalesce(convert_from(decode(hexadecimal, 'hex'), 'UTF8'), '') collate "und-x-icu";
