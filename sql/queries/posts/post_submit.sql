-- Submits a draft or a returned text. One that was reviewed before continues its case and its history.
--   $1 me, $2 post, $3 version, $4 next state, $5 case id (used when there is none yet), $6 hold reason,
--   $7 as animator, $8 approval (who is read first, as it was read)
-- No row: changed meanwhile, not in a state to be submitted, or not allowed here any more (as for a new
-- post).
-- audit: post.publish post.submit
-- right: session; membership, mandate and group are held below
with mandated as materialized (   -- a right is held while it is used, as for a new post
	select d.id from post p join mandate d on d.group_id = p.group_id
	 where p.id = $2::uuid and d.member_id = $1::uuid and mandate_runs(d) and $7::boolean for share of d
), allowed as materialized (
	select g.id from post p join membership m on m.group_id = p.group_id
	  join groups g on g.id = p.group_id
	 where p.id = $2::uuid and m.member_id = $1::uuid and m.state = 'member' and g.archived_at is null
	   and label_fits(p.label, g.privacy)
	   and g.approval = $8
	   and case when $7::boolean then exists (select from mandated) else g.posting = 'all' end
	   for share of m, g
), moved as (
	update post set state = $4::post_state, version = version + 1, submitted_at = now(),
		published_at = case when $4 = 'published' then now() end
	  from allowed
	 where post.id = $2::uuid and author_id = $1::uuid and version = $3::int
	   and state in ('draft', 'returned')
	returning post.id, group_id, state, version, body_sha256
), reopened as (
	update review_case r set state = case when m.state = 'pending' then 'open' else 'withdrawn' end,
	version = r.version + 1,
		decision = null, decided_by = null, decided_at = null, opened_at = now()
	  from moved m where r.post_id = m.id and r.kind = 'held_post' and r.state in ('decided', 'withdrawn')
	returning r.id, r.version, r.group_id
), opened as (
	insert into review_case (id, kind, group_id, author_id, post_id, reason)
	select $5::uuid, 'held_post', group_id, $1::uuid, id, $6 from moved
	 where state = 'pending' and not exists (select from review_case where post_id = moved.id
		and kind = 'held_post')
	returning id, group_id
), told as (
	insert into case_event (case_id, version, action, actor_id, body_sha256)
	select r.id, r.version, 'resubmit', $1::uuid, m.body_sha256 from reopened r, moved m
), overtaken as (   -- one notice a case: what was told of its former round says nothing new
	delete from notification n using reopened r where n.case_id = r.id and n.kind = 'case_waiting'
), noticed as (
	insert into notification (id, member_id, kind, group_id, case_id)
	select gen_random_uuid(), w.member_id, 'case_waiting', c.group_id, c.id
	  from (select id, group_id from opened union all select id, group_id from reopened) c
	  join moved m on m.state = 'pending' cross join lateral reviewers_of(c.group_id,
		$1::uuid) w (member_id)
), done (answer) as (
	select json_build_object('id', m.id, 'state', m.state, 'version', m.version,
		'case', coalesce((select id from opened), (select id from reopened)),
		'group', (select json_build_object('id', g.id, 'name', g.name) from groups g
			where g.id = m.group_id))::text from moved m
)
