-- The invitations into groups that the person declined: how often, and whether for good.
-- hides: group_names
-- columns: invitation_declined.member_id, invitation_declined.group_id, invitation_declined.times
-- columns: invitation_declined.at, invitation_declined.for_good
select json_build_object('member', d.member_id, 'group', json_build_object('id', g.id, 'name', known.name),
	'times', d.times, 'at', d.at, 'for_good', d.for_good)::text
  from invitation_declined d join groups g on g.id = d.group_id cross join lateral group_name(g, $1) known
 where d.member_id = $1 order by d.at, d.group_id
