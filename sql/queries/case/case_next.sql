-- The oldest open case that a person may decide, after one was decided.
--   $1 me, $2 moderator
-- No row: nothing waits.
with mine as (
	select d.group_id, true as animator from mandate d
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	  join groups g on g.id = d.group_id and g.archived_at is null
	 where d.member_id = $1::uuid and d.ends_on is null
	union all
	select s.group_id, false from moderator_scope s join groups g on g.id = s.group_id and g.archived_at is null
	 where s.member_id = $1::uuid and $2::boolean
	   and not exists (select from membership m where m.member_id = $1::uuid and m.group_id = s.group_id and m.state = 'member'))
select c.id from mine m cross join lateral (
	select r.id, r.opened_at from review_case r
	 where r.group_id = m.group_id and r.state = 'open' and r.author_id <> $1::uuid and (m.animator or r.kind <> 'membership')
	 order by r.opened_at, r.id limit 1) c
 order by c.opened_at, c.id limit 1
