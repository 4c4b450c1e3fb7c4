-- Joins a group that is free to join, or takes up an invitation.
--   $1 me, $2 group
-- No row: already a member.
-- audit: membership.join
with joined as (
	insert into membership (member_id, group_id, state) values ($1::uuid, $2::uuid, 'member')
	on conflict (member_id, group_id) do update set state = 'member', since = now(), message = null where membership.state = 'invited'
	returning group_id
), done (answer) as (
	select json_build_object('role', 'member')::text from joined
)
