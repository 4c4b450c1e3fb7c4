-- The members of a group who are here: what is counted is what is listed.
create or replace view group_member as
	select m.group_id, m.since, n.id, n.name, n.title,
		exists (select from member_role o where o.member_id = n.id and o.role = 'guest') as guest,
		n.search_key
	  from membership m join member n on n.id = m.member_id and n.state = 'active'
	 where m.state = 'member';
grant select on group_member to parvis_app;
