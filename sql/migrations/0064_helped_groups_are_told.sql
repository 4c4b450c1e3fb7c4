-- Where nobody animates a closed group, an administrator helps: invites, lets in, appoints. Whoever is in the group is told each
-- time, by whom and whom it is about: nobody comes to read what was written for few without those few knowing.
alter table notification add column actor_id uuid references member, add column about_id uuid references member;
-- What they did, or what was done to them, stands in their own archive as an entry of the log.
comment on column notification.actor_id is 'pd=relation; subject=notification.actor_id; basis=legit; purpose=notify; keep=read+90d; access=no; port=no; erase=delete';
comment on column notification.about_id is 'pd=relation; subject=notification.about_id; basis=legit; purpose=notify; keep=read+90d; access=no; port=no; erase=delete';

-- `what`: invited, entered, leads.
create function tell_helped(room uuid, helper uuid, person uuid, what text) returns bigint language plpgsql volatile as $$
declare told bigint;
begin
	insert into notification (id, member_id, kind, group_id, actor_id, about_id)
	select gen_random_uuid(), k.member_id, 'helped_' || what, g.id, helper, person from groups g
	  join membership k on k.group_id = g.id and k.state = 'member' and k.member_id not in (helper, person)
	  join member n on n.id = k.member_id and n.state = 'active'
	 where g.id = room and g.privacy = 'closed'
	   and exists (select from member_role o where o.member_id = helper and o.role = 'admin')
	   and not exists (select from animating a where a.group_id = room and a.member_id = helper);
	get diagnostics told = row_count;
	return told;
end $$;
