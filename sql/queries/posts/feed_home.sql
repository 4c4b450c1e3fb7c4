-- The home feed: the newest published posts of the groups that I am a member of. Ids first, then the rows.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit
with ahead as materialized (
	select p.id, p.published_at
	  from membership m cross join lateral (
		select id, published_at from published_post
		 where group_id = m.group_id
		   and (published_at, id) < (moment_back($2, 'infinity'),
			coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
		 order by published_at desc, id desc limit $4::int + 1) p
	 where m.member_id = $1::uuid and m.state = 'member'
	-- one more than is shown: it tells whether there is a next page
	 order by p.published_at desc, p.id desc limit $4::int + 1), newest as (
	select * from ahead order by published_at desc, id desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(post_card(p, g, a, r.kind, $1::uuid) order by n.published_at desc,
		n.id desc), '[]')
		from newest n join post p on p.id = n.id join groups g on g.id = p.group_id
		join member a on a.id = p.author_id
		left join reaction r on r.post_id = p.id and r.member_id = $1::uuid),
	'next', (select moment(n.published_at) || '.' || n.id from newest n
		where (select count(*) from ahead) > $4::int order by n.published_at, n.id limit 1),
	'head', (select moment(published_at) || '.' || id from newest order by published_at desc, id desc
		limit 1),
	'new_since', (select seen_at from feed_visit where member_id = $1::uuid and group_id is null))
