-- Takes a member out of a group; the last animator stays.
--   $1 group, $2 member
-- No row: not a member, or the last animator.
-- audit: membership.remove
with others as (
	select count(*) as animators from mandate where group_id = $1::uuid and ends_on is null and member_id <> $2::uuid
), gone as (
	delete from membership m using others
	 where m.member_id = $2::uuid and m.group_id = $1::uuid and m.state <> 'requested'
	   and (others.animators > 0 or not exists (select from mandate d where d.group_id = $1::uuid and d.member_id = $2::uuid and d.ends_on is null))
	returning m.group_id
), ended as (
	update mandate set ends_on = current_date, ended_reason = 'removed' from gone
	 where mandate.group_id = gone.group_id and mandate.member_id = $2::uuid and mandate.ends_on is null
), done (answer) as (
	select '{}'::text from gone
)
