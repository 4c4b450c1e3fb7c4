-- The oldest open case that a person may decide, after one was decided.
--   $1 me
-- No row: nothing waits.
select c.id from reviewing v cross join lateral (
	select r.id, r.opened_at from review_case r
	 where r.group_id = v.group_id and r.state = 'open' and r.author_id <> $1::uuid and case r.kind
		when 'membership' then v.requests else v.texts end
	 order by r.opened_at, r.id limit 1) c
 where v.member_id = $1::uuid
 order by c.opened_at, c.id limit 1
