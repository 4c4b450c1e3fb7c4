-- The data map as it is in the database: one row a column that holds something about a person.
-- row: column, class, subject, basis, purpose, keep, access, port, erase
select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.'
	|| a.attname as column,
       said[1] as class, said[2] as subject, said[3] as basis, said[4] as purpose, said[5] as keep,
	said[6] as access,
       said[7] as port, said[8] as erase
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
       lateral regexp_match(col_description(c.oid, a.attnum),
	'^pd=(\w+); subject=([^;]+); basis=(\w+); purpose=(\w+); keep=([^;]+); '
		'access=(\w+); port=(\w+); erase=(.+)$') as said
 where n.nspname in ('public', 'audit') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
   and said is not null
 order by said[4], n.nspname desc, c.relname, a.attnum
