-- As whom the server speaks to the database: role, whether it is too mighty, whether it may read what it
-- must.
select current_user, rolsuper or pg_has_role(current_user, (select relowner from pg_class where oid = 'audit.log'::regclass), 'usage'),
	has_table_privilege('published_post', 'select') and has_table_privilege('audit.queue', 'insert')
  from pg_roles where rolname = current_user
