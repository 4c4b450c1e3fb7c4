-- How many posts are newer than a position in the home feed (50 at most), and the newest position.
--   $1 me, $2 since (microseconds; may be null), $3 since id (may be null)
with newest as materialized (
	select p.id, p.published_at
	  from membership m cross join lateral (
		select id, published_at from published_post
		 where group_id = m.group_id
		   and (published_at, id) > (moment_back($2, '-infinity'),
			coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
		 order by published_at desc, id desc limit 50) p
	 where m.member_id = $1::uuid and m.state = 'member'
	 order by p.published_at desc, p.id desc limit 50)
select json_build_object('count', case when $2::text is null then 0 else (select count(*) from newest) end,
	'head', (select moment(published_at) || '.' || id from newest order by published_at desc, id desc
		limit 1))
