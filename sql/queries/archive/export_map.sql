-- The data map as it is in the database: one row a column that holds something about a person.
select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname,
       said[1], said[2], said[3], said[4], said[5], said[6], said[7], said[8]
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
       lateral regexp_match(col_description(c.oid, a.attnum), '^pd=(\w+); subject=([^;]+); basis=(\w+); purpose=(\w+); keep=([^;]+); '
		'access=(\w+); port=(\w+); erase=(.+)$') as said
 where n.nspname in ('public', 'audit') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and said is not null
 order by said[4], n.nspname desc, c.relname, a.attnum
