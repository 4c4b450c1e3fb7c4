-- Whoever can have a say in what others propose, and by which role: administrators, the data protection
-- officer, representatives of the staff, with that role for a week.
create or replace view confirmer as
	select distinct m.id as member_id, mailbox(m.email) as address, r.role
	  from member m join member_role r on r.member_id = m.id
	   and r.role in ('admin', 'dpo', 'representative')
	   and r.confirms_from <= now()
	 where m.state = 'active';
grant select on confirmer to parvis_app;
