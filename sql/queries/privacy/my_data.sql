-- What is held about a person: each section of the archive with its number of records, and what the data map
-- says of its columns. Retention times are given as their words are keyed: account_0 for account+0.
--   $1 me, $2 sections and their columns (JSON)
with section as (
	select value ->> 'section' as name, value -> 'columns' as columns, position
	  from json_array_elements($2::json) with ordinality as s (value, position)
), held as materialized (
	select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.'
		|| a.attname as column,
	       regexp_match(col_description(c.oid, a.attnum),
		'^pd=(\w+); subject=[^;]+; basis=(\w+); purpose=(\w+); keep=([^;]+);') as said
	  from pg_class c join pg_namespace n on n.oid = c.relnamespace
	  join pg_attribute a on a.attrelid = c.oid
	 where n.nspname in ('public', 'audit') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
)
select json_build_object('sections', (select json_agg(json_build_object('name', s.name, 'records', k.records,
		'columns', (select json_agg(json_build_object('column', h.column, 'class', h.said[1],
			'purpose', h.said[3], 'basis', h.said[2], 'keep', replace(h.said[4], '+', '_'))
			order by x.position)
		  from json_array_elements_text(s.columns) with ordinality as x (name, position)
			join held h on h.column = x.name where h.said is not null))
	order by s.position) from section s left join held_about($1::uuid) k on k.section = s.name))
