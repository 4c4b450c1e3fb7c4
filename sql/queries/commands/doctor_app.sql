-- As whom the server speaks to the database: role, whether it is too mighty, whether it may read what it
-- must.
-- row: role, mighty, granted
select current_user as role,
	rolsuper or pg_has_role(current_user,
		(select relowner from pg_class where oid = 'audit.log'::regclass), 'usage') as mighty,
	has_table_privilege('published_post', 'select')
		and has_table_privilege('audit.queue', 'insert') as granted
  from pg_roles where rolname = current_user
