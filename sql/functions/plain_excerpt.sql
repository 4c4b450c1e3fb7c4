-- The beginning of a text as one line, without the marks of its formatting.
create or replace function plain_excerpt(body text, characters int) returns text language sql immutable
	return left(regexp_replace(regexp_replace(left(body, 4 * characters),
		'\[([^]]*)\]\([^)]*\)', '\1', 'g'), '[*_`#>|~]+|\s+', ' ', 'g'), characters);
