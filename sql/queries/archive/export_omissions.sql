-- What an archive leaves out, by category, and how many: told to the person, never silently dropped.
-- $1 member, $2 portability only
-- row: category, count
select category, count from (
	select 1, 'credentials', (select count(*) from session where member_id = $1::uuid)
		+ (select (password_hash is not null)::int + (totp_seed is not null)::int from member
			where id = $1::uuid)
		+ (select count(*) from one_time_link where member_id = $1::uuid)
	union all
	select 2, 'staff', (select count(*) from review_case c join case_event e on e.case_id = c.id
		where c.author_id = $1::uuid and e.actor_id <> $1::uuid)
	union all
	select 3, 'answers', (select coalesce(sum(comment_count), 0) from post where author_id = $1::uuid)
	union all
	select 4, 'sealed', (select count(*) from audit.disclosure where owner_id = $1::uuid and sealed)
	union all
	select 5, 'repeats', (select count(*) from request_once where member_id = $1::uuid)
	union all
	select 6, 'mentions', null
	union all
	select 7, 'not_provided', null where $2::boolean
) as left_out (position, category, count)
 where count is null or count > 0 order by position
