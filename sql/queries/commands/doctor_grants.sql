-- What a role may do and must not, or must do and may not: one sentence a row, none when all is as it should
-- be.
with rule (role, object, privileges, wanted) as (values
	('parvis_app', 'audit.log', 'insert,update,delete,truncate', false),
	('parvis_app', 'audit.disclosure', 'update,delete,truncate', false),
	('parvis_app', 'audit.tile', 'insert,update,delete,truncate', false),
	('parvis_app', 'audit.checkpoint', 'insert,update,delete,truncate', false),
	('parvis_app', 'audit.queue', 'select,update,delete,truncate', false),
	('parvis_app', 'case_event', 'update,delete,truncate', false),
	('parvis_app', 'acceptance', 'update,delete,truncate', false),
	('parvis_app', 'data_request_step', 'update,delete,truncate', false),
	('parvis_app', 'schema_migration', 'insert,update,delete,truncate', false),
	('parvis_sequencer', 'audit.log', 'update,delete,truncate', false),
	('parvis_sequencer', 'audit.checkpoint', 'update,delete,truncate', false),
	('parvis_sequencer', 'post', 'select,insert,update,delete', false),
	('parvis_sequencer', 'member', 'select,insert,update,delete', false),
	('parvis_auditor', 'audit.log', 'insert,update,delete,truncate', false),
	('parvis_auditor', 'member', 'select,insert,update,delete', false),
	('parvis_app', 'audit.queue', 'insert', true),
	('parvis_app', 'post', 'insert', true),
	('parvis_sequencer', 'audit.log', 'insert', true),
	('parvis_auditor', 'audit.log', 'select', true))
select rule.role || case when not exists (select from pg_roles where rolname = rule.role)
	then ' does not exist'
	when wanted then ' may not ' else ' may ' end || coalesce(privileges || ' ' || object, '')
  from rule
 where case when exists (select from pg_roles where rolname = rule.role)
	then has_table_privilege(rule.role, rule.object, rule.privileges) is distinct from wanted
		else true end
union all
select 'the guard ' || name || ' of ' || guarded || ' is off'
  from unnest(array['append_only', 'never_emptied']) as name,
	unnest(array['audit.log', 'audit.disclosure']) as guarded
 where not exists (select from pg_trigger where tgrelid = guarded::regclass and tgname = name
	and tgenabled in ('O', 'A'))
union all
select rolname || ' is a superuser' from pg_roles where rolname like 'parvis\_%' and rolname <> 'parvis_owner'
   and (rolsuper or rolbypassrls)
