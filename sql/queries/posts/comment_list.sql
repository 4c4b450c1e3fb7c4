-- The comments of a post in order; a deleted one keeps its place while somebody answered it.
--   $1 me, $2 post, $3 after (microseconds; may be null), $4 after id (may be null), $5 limit
with ahead as materialized (
	select c.id, c.created_at from comment c
	 where c.post_id = $2::uuid
	   and (c.created_at, c.id) > (moment_back($3, '-infinity'),
		coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
	   and (c.state = 'published' or (c.state = 'deleted' and exists (select from comment r
		where r.post_id = c.post_id and r.parent_id = c.id and r.state = 'published')))
	-- one more than is shown: it tells whether there is a next page
	 order by c.created_at, c.id limit $5::int + 1), page as (
	select * from ahead order by created_at, id limit $5::int)
select json_build_object(
	'items', (select coalesce(json_agg(comment_card(c, a, $1::uuid) order by c.created_at, c.id), '[]')
		from page k join comment c on c.id = k.id join member a on a.id = c.author_id),
	'next', (select moment(created_at) || '.' || id from page where (select count(*) from ahead) > $5::int
		order by created_at desc, id desc limit 1))
