-- What our role may not do itself and the migrations need: a command for the administrator of this PostgreSQL
-- in each row. A role that has its grants already needs nothing any more. From PostgreSQL 16 on, who creates
-- a role does not speak as it at once.
-- row: command, role, database
with our as (
	select rolsuper or rolcreaterole and current_setting('server_version_num')::int < 160000 as may_grant
	  from pg_roles where rolname = current_user
), wanted (command) as (
	select case when r.oid is null then format('create role %I; ', w.name)
		else '' end || format('grant %I to %I;', w.name, current_user)
	  from unnest(array['parvis_app', 'parvis_sequencer', 'parvis_auditor']) w (name)
	  left join pg_roles r on r.rolname = w.name
	 where not (select may_grant from our)
	   and (r.oid is null or not pg_has_role(r.oid,
		case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end))
	   and not exists (select from pg_namespace n, aclexplode(n.nspacl) g where n.nspname = 'audit'
		and g.grantee = r.oid)
	union all
	select format('grant create on database %I to %I;', current_database(), current_user)
	 where not has_database_privilege(current_database(), 'create')
	union all
	select format('grant create on schema public to %I;', current_user)
	 where not has_schema_privilege('public', 'create')
)
select command, current_user as role, current_database() as database from wanted order by command
