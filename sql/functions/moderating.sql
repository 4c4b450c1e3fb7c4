-- Whose charge a group is; who animates it decides there as animator, once. Whether somebody does is asked of
-- moderators alone: asked of every member before every group, it took seconds where the planner knew nothing
-- of the tables yet (a database that has just been restored or brought up to date).
create or replace view moderating as
	select n.id as member_id, g.id as group_id from member n
	  join member_role o on o.member_id = n.id and o.role = 'moderator'
	  join groups g on g.archived_at is null and (o.everywhere and g.privacy <> 'secret'
		or exists (select from moderator_scope s where s.member_id = n.id and s.group_id = g.id))
	 where n.state = 'active' and not exists (   -- offset 0: no anti-join
		select from animating a where a.member_id = n.id and a.group_id = g.id offset 0);
grant select, update on moderating to parvis_app; -- held for share: no row is changed by it
