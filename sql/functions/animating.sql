-- Who animates: people who are here, with a mandate that runs. In the order in which they are locked: the
-- person, the mandate, the membership, the group. Joins, so that a statement that writes by this right holds
-- its rows with "for share" until it is done.
create or replace view animating as
	select d.member_id, d.group_id from member n
	  join mandate d on d.member_id = n.id and mandate_runs(d)
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	  join groups g on g.id = d.group_id and g.archived_at is null
	 where n.state = 'active';
grant select, update on animating to parvis_app; -- held for share: no row is changed by it
