-- Every value that the data map calls accessible for the person P, as JSON, by column: found by following each column's subject path.
-- Kept in the table expected(col, value) before the archive is made.
create table expected (col text, value jsonb);
do $$
declare
	c record; steps text[]; query text; value text; i int;
begin
	for c in select case when n.nspname = 'public' then '' else n.nspname || '.' end || k.relname as tab, a.attname, format_type(a.atttypid, null) as type,
	                substring(col_description(k.oid, a.attnum) from 'subject=([^;]+);') as path
	           from pg_class k join pg_namespace n on n.oid = k.relnamespace join pg_attribute a on a.attrelid = k.oid
	          where n.nspname in ('public', 'audit') and k.relkind = 'r' and a.attnum > 0 and not a.attisdropped
	            and col_description(k.oid, a.attnum) like '%access=yes%' loop
		steps := string_to_array(c.path, '>');
		query := format('%L::uuid', '00000000-0000-4000-8000-0000000000aa');
		for i in reverse array_length(steps, 1) .. 1 loop   -- from the person back to the row: … in (select id from parent where … in (person))
			if i = 1 then
				query := format('t.%I in (%s)', regexp_replace(steps[1], '.*\.', ''), query);
			else
				query := format('select id from %s where %I in (%s)', regexp_replace(steps[i], '\.[a-z_]+$', ''), regexp_replace(steps[i], '.*\.', ''), query);
			end if;
		end loop;
		value := case when c.type = 'bytea' and c.attname = 'bundle' then format('to_jsonb(convert_from(t.%I, ''UTF8''))', c.attname)
		              when c.type = 'bytea' then format('to_jsonb(encode(t.%I, ''hex''))', c.attname) else format('to_jsonb(t.%I)', c.attname) end;
		execute format('insert into expected select %L, v from (select distinct %s as v from %s t where %s) x where v is not null and v <> ''null''',
			c.tab || '.' || c.attname, value, c.tab, query);
	end loop;
end $$;
