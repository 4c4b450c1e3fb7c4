-- Invites a member into a group. The others are told who, where an administrator helps.
--   $1 group, $2 member, $3 notification, $4 me
-- No row: no such active member, already there, or the invitation was declined.
-- audit: membership.invite
-- right: place
-- shared, as by all that they do themselves: only who ends the account waits, or was first
with here as materialized (
	select id from member where id = $2::uuid and state = 'active' for share
), invited as (
	insert into membership (member_id, group_id, state)
	select id, $1::uuid, 'invited' from here
	 where not exists (select from invitation_declined d where d.member_id = $2::uuid
		and d.group_id = $1::uuid and not may_invite_again(d))
	on conflict (member_id, group_id) do nothing
	returning member_id
), told as (
	insert into notification (id, member_id, kind, group_id) select $3::uuid, member_id,
	'invited', $1::uuid from invited
), helped as materialized (
	select tell_helped($1::uuid, $4::uuid, member_id, 'invited') as told from invited
), done (answer) as (
	select json_build_object('role', 'invited')::text from helped
)
