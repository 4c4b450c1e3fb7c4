-- A person's own posts in one state, newest first, with the last decision on each; and how many there are in
-- each, up to a thousand.
--   $1 me, $2 state, $3 before (microseconds; may be null), $4 before id (may be null), $5 limit
with ahead as materialized (
	select * from post
	 where author_id = $1::uuid and state = $2::post_state
	   and (created_at, id) < (moment_back($3, 'infinity'),
		coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	-- one more than is shown: it tells whether there is a next page
	 order by created_at desc, id desc limit $5::int + 1), page as (
	select * from ahead order by created_at desc, id desc limit $5::int)
select json_build_object(
	'items', (select coalesce(json_agg((post_card(p, g, a, r.kind, $1::uuid)::jsonb
			|| jsonb_build_object('source', p.body, 'case', case_of_post(p.id),
				'group', known_group_card(g, n.name)))::json order by p.created_at desc,
				p.id desc), '[]')
		from page k join post p on p.id = k.id join groups g on g.id = p.group_id
		join member a on a.id = p.author_id
		cross join lateral group_name(g, $1::uuid) n
		left join reaction r on r.post_id = p.id and r.member_id = $1::uuid),
	'next', (select moment(created_at) || '.' || id from page where (select count(*) from ahead) > $5::int
		order by created_at, id limit 1),
	'counts', (select json_object_agg(k.state, (select count(*) from (select from post p
			where p.author_id = $1::uuid and p.state = k.state limit 1000) x))
		from unnest(array['draft', 'pending', 'returned', 'rejected', 'published']::post_state[]) k (
			state)))
