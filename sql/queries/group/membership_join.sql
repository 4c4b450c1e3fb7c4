-- Joins a group that is free to join, or takes up an invitation.
--   $1 me, $2 group
-- No row: already a member.
-- audit: membership.join
-- right: place
with taken_up as (
	update membership set state = 'member', since = now()
	 where member_id = $1::uuid and group_id = $2::uuid and state = 'invited'
	returning group_id
), joined as (
	insert into membership (member_id, group_id, state)
	select $1::uuid, id, 'member' from groups where id = $2::uuid and joining = 'free' and archived_at is null and not exists (select from taken_up)
	on conflict (member_id, group_id) do nothing
	returning group_id
), welcome as (   -- who comes by themselves may be invited again
	delete from invitation_declined where member_id = $1::uuid and group_id = $2::uuid
), done (answer) as (
	select json_build_object('role', 'member')::text from (select * from taken_up union all select * from joined) as here
)
