-- Where nobody animates a closed group an administrator helps: whoever is in it is told each time, by whom
-- and whom it is about. `what`: invited, entered, leads. Who is suspended reads it later: nobody is suspended
-- so as not to be told.
create or replace function tell_helped(room uuid, helper uuid, person uuid, what text) returns bigint
	language plpgsql volatile as $$
declare told bigint;
begin
	insert into notification (id, member_id, kind, group_id, actor_id, about_id)
	select gen_random_uuid(), k.member_id, 'helped_' || what, g.id, helper, person from groups g
	  join membership k on k.group_id = g.id and k.state = 'member' and k.member_id not in (helper,
		person)
	  join member n on n.id = k.member_id and n.state in ('active', 'suspended')
	 where g.id = room and g.privacy = 'closed'
	   and exists (select from member_role o where o.member_id = helper and o.role = 'admin')
	   and not exists (select from animating a where a.group_id = room and a.member_id = helper);
	get diagnostics told = row_count;
	return told;
end $$;
