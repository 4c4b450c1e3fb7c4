-- Whoever has powers over others, and whoever represents the staff: told of what was done on the server. Who
-- is suspended reads it later.
create or replace view watching as
	select distinct m.id as member_id from member m join member_role r on r.member_id = m.id
	   and r.role in ('admin', 'dpo', 'representative')
	 where m.state in ('active', 'suspended');
grant select on watching to parvis_app;
