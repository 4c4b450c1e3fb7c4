-- The oldest open case that a person may decide, after one was decided.
--   $1 me, $2 moderator
-- No row: nothing waits.
select r.id from review_case r
 where r.state = 'open' and r.author_id <> $1::uuid and (
	exists (select from mandate d join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
		where d.member_id = $1::uuid and d.ends_on is null and d.group_id = r.group_id)
	or ($2::boolean and r.kind <> 'membership'
		and exists (select from moderator_scope s where s.member_id = $1::uuid and s.group_id = r.group_id)
		and not exists (select from membership m where m.member_id = $1::uuid and m.group_id = r.group_id and m.state = 'member')))
 order by r.opened_at, r.id limit 1
