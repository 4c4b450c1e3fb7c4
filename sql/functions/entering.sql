-- Who reads in a closed or secret group for a time, without being of it: another person has said yes, the
-- group was told, and they still have the powers by which they proposed it.
create or replace view entering as
	select c.proposed_by as member_id, c.group_id, c.id as confirmation_id, c.ends_at from confirmation c
	 where c.group_id is not null and c.state = 'done' and c.ends_at > now()
	   and exists (select from member m join member_role r on r.member_id = m.id
		and r.role in ('admin', 'dpo') where m.id = c.proposed_by and m.state = 'active');
grant select on entering to parvis_app;
