-- The posts of one group, newest first; what is pinned comes apart, on the first page.
--   $1 me, $2 group, $3 before (microseconds; may be null), $4 before id (may be null), $5 limit
with ahead as materialized (
	select id, published_at from published_post
	 where group_id = $2::uuid and pinned_at is null
	   and (published_at, id) < (moment_back($3, 'infinity'),
		coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	-- one more than is shown: it tells whether there is a next page
	 order by published_at desc, id desc limit $5::int + 1), newest as (
	select * from ahead order by published_at desc, id desc limit $5::int)
select json_build_object(
	'items', (select coalesce(json_agg(post_card(p, g, a, r.kind, $1::uuid) order by n.published_at desc,
		n.id desc), '[]')
		from newest n join post p on p.id = n.id join groups g on g.id = p.group_id
		join member a on a.id = p.author_id
		left join reaction r on r.post_id = p.id and r.member_id = $1::uuid),
	'pinned', case when $3 is null
		then (select coalesce(json_agg(post_card(p, g, a, r.kind, $1::uuid) order by p.pinned_at desc,
			p.id), '[]')
		from post p join groups g on g.id = p.group_id join member a on a.id = p.author_id
		left join reaction r on r.post_id = p.id and r.member_id = $1::uuid
		where p.id in (select id from post where group_id = $2::uuid and pinned_at is not null
			limit 3)) end,
	'next', (select moment(n.published_at) || '.' || n.id from newest n
		where (select count(*) from ahead) > $5::int order by n.published_at, n.id limit 1),
	'new_since', (select seen_at from feed_visit where member_id = $1::uuid and group_id = $2::uuid))
