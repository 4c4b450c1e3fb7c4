-- The words of a tree (include/text/markdown.h) up to some length. With its escaped signs out of the way,
-- every quotation mark of the JSON begins or ends a string; what stands before a string says what it is: the
-- name of an element, an attribute, or words.
create or replace function tree_excerpt(tree json, characters int) returns text
	language sql immutable parallel safe
	return (select coalesce(short_line(('"' || regexp_replace(string_agg(case
				when before like '%{' or before like '%:' or place % 2 = 1 then ''
				when before not like '%[' then part
				when part = 'mention' then '@'
				when part in ('em', 'strong', 'del', 'code', 'a') then '' else ' ' end,
					'' order by place),
				'\\(u[0-9a-f]{0,3})?$', '') || '"')::json #>> '{}', characters), '')
		from (select part, place, lag(part) over (order by place)
			from string_to_table(replace(replace(
			left(tree::text, 8 * characters + 600), '\\', '\u005c'), '\"', '\u0022'),
				'"') with ordinality t (part, place)) p (part, place, before));
