-- The roles of somebody who is to moderate or not, and a group by its name or id: for giving a charge from
-- the terminal.
--   $1 member, $2 group, $3 moderates
-- row: roles, group
select array(
		select role::text from member_role where member_id = $1::uuid and role <> 'moderator'
		union select 'moderator' where $3::boolean order by 1)::text as roles,
	(select g.id from groups g
	  where g.privacy <> 'secret' and (name_key(g.name) = name_key($2) or g.id::text = $2)) as group
