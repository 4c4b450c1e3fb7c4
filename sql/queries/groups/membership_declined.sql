-- Whether a person has declined the invitation into a group, and may not be invited again by now.
--   $1 group, $2 member
-- No row: not so.
select 'declined' from invitation_declined d where d.group_id = $1::uuid and d.member_id = $2::uuid
   and not may_invite_again(d)
