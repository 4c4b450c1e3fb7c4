-- A person's notices, newest first. A decision is told 30 seconds after it was made.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit
with page as materialized (
	select * from notification
	 where member_id = $1::uuid and deliver_after <= now()
	   and (created_at, id) < (moment_back($2, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	 order by created_at desc, id desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'created_at', n.created_at, 'read', n.read_at is not null,
			'group', (select json_build_object('id', g.id, 'name', g.name) from groups g where g.id = n.group_id),
			'post', n.post_id, 'case', n.case_id, 'request', n.request_id,
			'actor', case when n.kind in ('comment', 'reply') then (select person_card(a) from comment c join member a on a.id = c.author_id where c.id = n.comment_id) end,
			'excerpt', case when n.kind in ('comment', 'reply')
				then (select plain_excerpt(c.body, 140) from comment c where c.id = n.comment_id and c.state = 'published')
				else (select plain_excerpt(p.body, 140) from post p where p.id = n.post_id and p.state <> 'deleted' and (p.author_id = $1::uuid or p.state = 'published')) end)
			order by n.created_at desc, n.id desc), '[]') from page n),
	'next', (select moment(created_at) || '.' || id from page where (select count(*) from page) = $4::int order by created_at, id limit 1))
