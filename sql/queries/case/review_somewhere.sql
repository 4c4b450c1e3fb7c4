-- Whether a person reviews anywhere at all.
--   $1 me, $2 moderator
-- No row: nowhere.
select '1' where exists (select from mandate d join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
		where d.member_id = $1::uuid and d.ends_on is null)
	or ($2::boolean and exists (select from moderator_scope where member_id = $1::uuid))
