-- Decisions that can no longer be undone take effect: the text moves, the request ends, and the person is
-- told.
--   $1 seconds that they may be undone, $2 one case (null: of all, the oldest hundred)
-- No row: nothing to do.
-- audit: none, the decision has left its entry
-- right: none, of the system: whoever decided held theirs. Who is suspended, or loses mandate or charge,
-- before
-- it takes effect decided by right all the same: it stands, like what they decided a minute before. It falls
-- with the text, its author or its group
with due as materialized (
	select id, post_id, outcome from review_case where outcome is not null
	   and decided_at <= now() - make_interval(secs => $1::int)
	   and ($2::uuid is null or id = $2::uuid)
	 order by decided_at limit 100
), texts as materialized (   -- the text before its case, as those who decide and its author do: no deadlock
	select p.id from post p where p.id in (select post_id from due) order by p.id for update
), settled as (
	update review_case r set outcome = null from due d, (select count(*) from texts) first
	 where r.id = d.id and r.outcome = d.outcome
	   and r.decided_at <= now() - make_interval(secs => $1::int)
	returning r.id, r.group_id, r.author_id, r.post_id, r.applicant_id, r.decided_by, d.outcome
), moved as (
	update post p set state = s.outcome::post_state, version = p.version + 1, published_at = case
		when s.outcome = 'published' then now() end
	  from settled s where p.id = s.post_id and p.state = 'pending'
	returning s.id
), accepted as (
	update membership m set state = 'member', since = now() from settled s
	 where s.outcome = 'member' and m.group_id = s.group_id and m.member_id = s.applicant_id
	   and m.state = 'requested'
	returning s.id, s.group_id, s.applicant_id, s.decided_by
), helped as materialized (
	select tell_helped(group_id, decided_by, applicant_id, 'entered') as told from accepted
), refused as (
	delete from membership m using settled s
	 where s.outcome = 'none' and m.group_id = s.group_id and m.member_id = s.applicant_id
	   and m.state = 'requested'
	returning s.id
), told as (
	insert into notification (id, member_id, kind, group_id, post_id, case_id)
	select gen_random_uuid(), s.author_id, case s.outcome when 'member' then 'membership_accepted'
		when 'none' then 'membership_refused'
		else 'post_' || s.outcome end, s.group_id, s.post_id, s.id
	  from settled s join (select id from moved union all select id from accepted union all select id
		from refused) e on e.id = s.id
), done (answer) as (
	select '{}'::text from (select count(*) from helped) h where exists (select from settled)
)
