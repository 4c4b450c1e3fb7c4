-- Whoever may say yes or no to what `proposer` wants done to `target`: another administrator or the data
-- protection officer, with that role for a week; never the same person under another spelling of one address.
create or replace view confirmer as
	select distinct m.id as member_id, lower(regexp_replace(m.email, '\+[^@]*@', '@')) as address
	  from member m join member_role r on r.member_id = m.id and r.role in ('admin', 'dpo')
	   and r.confirms_from <= now()
	 where m.state = 'active';
grant select on confirmer to parvis_app;
