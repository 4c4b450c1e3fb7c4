-- Who may touch what: the second wall behind the permission matrix. Roles belong to the whole cluster, hence the prefix.
do $$
declare name text;
begin
	foreach name in array array['parvis_app', 'parvis_sequencer', 'parvis_auditor'] loop
		if not exists (select from pg_roles where rolname = name) then
			execute format('create role %I nologin', name);
		end if;
		if not pg_has_role(current_user, name, 'member') then
			execute format('grant %I to current_user', name);
		end if;
	end loop;
end $$;

grant usage on schema public to parvis_app, parvis_sequencer, parvis_auditor;
grant usage on schema audit to parvis_app, parvis_sequencer, parvis_auditor;

grant select, insert, update on member, member_role, session, one_time_link, throttle, charter_version, groups, membership, mandate,
	moderator_scope, post, comment, reaction, feed_visit, review_case, notification, data_request, job, export to parvis_app;
grant select, insert on charter_article, acceptance, case_event, data_request_step, request_once to parvis_app;
grant select on published_post, schema_migration to parvis_app;
grant delete on session, one_time_link, throttle, membership, reaction, request_once, notification, moderator_scope, member_role to parvis_app;

grant insert on audit.queue, audit.disclosure to parvis_app;
grant select on audit.log, audit.digest, audit.tile, audit.checkpoint, audit.disclosure to parvis_app;
grant select, insert, update, delete on audit.access_seen to parvis_app;   -- delete: retention

grant select, delete, update on audit.queue to parvis_sequencer;   -- update: select … for update skips nothing and locks in order
grant select, insert on audit.log, audit.digest, audit.checkpoint to parvis_sequencer;
grant select, insert, update on audit.tile to parvis_sequencer;

grant select on all tables in schema audit to parvis_auditor;
grant select on schema_migration to parvis_auditor, parvis_sequencer;
