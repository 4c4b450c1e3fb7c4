-- Who animates a group and is suspended is still its animator: an administrator who suspends the only one
-- opens nothing by it, and helps only where nobody is left. Somebody else of the group may be appointed
-- meanwhile.
create or replace view lasting_animator as
	select d.member_id, d.group_id from mandate d
	  join member n on n.id = d.member_id and n.state in ('active', 'suspended')
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	 where mandate_runs(d);
grant select on lasting_animator to parvis_app;
