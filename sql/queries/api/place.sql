-- What an address names, and where a person stands in front of its group.
--   $1 me, $2 kind (group, post, comment or case), $3 id
-- No row: there is no such thing.
-- row: group, privacy, posting, approval, joining, archived, membership, animator, reviewer, led, enters
-- row: published_here
-- row: post, post_author, post_state, post_label, comment, comment_author, case, case_kind, case_author
-- row: case_state, case_mine, case_seconds, case_untold, mark
with target (group_id, post_id, comment_id, case_id) as (
	select $3::uuid, null::uuid, null::uuid, null::uuid where $2 = 'group'
	union all select p.group_id, p.id, null, null from post p where $2 = 'post' and p.id = $3::uuid
	union all select p.group_id, p.id, c.id, null from comment c join post p on p.id = c.post_id
	           where $2 = 'comment' and c.id = $3::uuid and c.state <> 'deleted'
	union all select r.group_id, r.post_id, null, r.id from review_case r where $2 = 'case'
		and r.id = $3::uuid)
select g.id as group, g.privacy, g.posting, g.approval, g.joining, g.archived_at is not null as archived,
	s.membership, s.animates as animator, s.moderates as reviewer, s.led, s.enters,
	g.approval = 'first_post' and exists (
		select from published_post q where q.group_id = g.id
			and q.author_id = $1::uuid) as published_here,
	p.id as post, p.author_id as post_author, p.state as post_state, p.label as post_label,
	c.id as comment, c.author_id as comment_author, r.id as case, r.kind as case_kind,
	r.author_id as case_author,
	r.state as case_state, r.decided_by = $1::uuid as case_mine,
	floor(extract(epoch from now() - r.decided_at))::int as case_seconds,
	r.outcome is not null as case_untold, s.mark
  from target t
  join groups g on g.id = t.group_id
  cross join lateral standing(g, $1::uuid) s
  left join post p on p.id = t.post_id
  left join comment c on c.id = t.comment_id
  left join review_case r on r.id = t.case_id
