-- Creates a group; its creator is a member and its first animator.
--   $1 group, $2 me, $3 mandate, $4 name, $5 description, $6 editorial line, $7 purpose, $8 privacy,
--   $9 posting, $10 approval, $11 joining
-- audit: group.create
-- right: session
with created as (
	insert into groups (id, name, description, editorial_line, purpose, privacy, posting, approval,
		joining, created_by)
	values ($1::uuid, $4, coalesce($5, ''), coalesce($6, ''), $7, $8, $9, $10, $11, $2::uuid)
	returning id, name
), joined as (
	insert into membership (member_id, group_id, state) select $2::uuid, id, 'member' from created
), animated as (
	insert into mandate (id, group_id, member_id, origin) select $3::uuid, id, $2::uuid, 'volunteer'
		from created
), done (answer) as (
	select json_build_object('id', id, 'name', name)::text from created
)
