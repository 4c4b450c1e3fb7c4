-- The open cases that a person may decide, oldest first, or the decided ones, newest first; and in which
-- groups there are some; and whose they are that leave no entry yet.
--   $1 me, $2 state, $3 group (may be null), $4 position (microseconds; may be null),
--   $5 position id (may be null), $6 limit
-- row shown: page, people
with mine as (
	select group_id, bool_or(texts) as texts, bool_or(requests) as requests
	  from reviewing where member_id = $1::uuid group by group_id
), ahead as materialized (
	(select c.* from mine m cross join lateral (
		select r.id, r.opened_at as at from review_case r
		 where r.group_id = m.group_id and r.state = 'open' and r.author_id <> $1::uuid
		   and case r.kind when 'membership' then m.requests else m.texts end
		   and (r.opened_at, r.id) > (moment_back($4, '-infinity'),
			coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
		 order by r.opened_at, r.id limit $6::int + 1) c
	  where $2 = 'open' and ($3::uuid is null or m.group_id = $3::uuid)
	  order by c.at, c.id limit $6::int + 1)
	union all
	(select c.* from mine m cross join lateral (
		select r.id, r.decided_at as at from review_case r
		 where r.group_id = m.group_id and r.state = 'decided' and r.author_id <> $1::uuid
		   and case r.kind when 'membership' then m.requests else m.texts end
		   and (r.decided_at, r.id) < (moment_back($4, 'infinity'),
			coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
		 order by r.decided_at desc, r.id desc limit $6::int + 1) c
	  where $2 = 'decided' and ($3::uuid is null or m.group_id = $3::uuid)
	  order by c.at desc, c.id desc limit $6::int + 1)
), page as (   -- one more than is shown: it tells whether there is a next page
	select * from ahead order by case when $2 = 'open' then at end, case when $2 = 'open' then id end,
		at desc, id desc limit $6::int)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'version', r.version,
		'state', r.state,
			'group', json_build_object('id', g.id, 'name', g.name), 'author', person_card(a),
			'excerpt', coalesce(case when shown and p.id is not null
				then tree_excerpt(p.body_tree, 160) end,
				short_line(r.message, 160), ''),
			'reason', r.reason, 'opened_at', r.opened_at,
			'decided_at', r.decided_at, 'decision', r.decision)
			order by case when $2 = 'open' then r.opened_at end, case when $2 = 'decided'
				then r.decided_at end desc, r.id), '[]')
		from page k join review_case r on r.id = k.id join groups g on g.id = r.group_id
		join member a on a.id = r.author_id
		left join post p on p.id = r.post_id and p.state <> 'deleted'
			cross join lateral case_shows(r, p)),
	'groups', (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name)
		order by lower(k.name), k.id), '[]') from (
		-- the first of each group, by its index: "exists" may read the cases of all
		select g.id, g.name from mine m join groups g on g.id = m.group_id cross join lateral (
			(select from review_case r where $2 = 'open' and r.group_id = m.group_id
				and r.state = 'open'
				and r.author_id <> $1::uuid
				and case r.kind when 'membership' then m.requests else m.texts end limit 1)
			union all
			(select from review_case r
			  where $2 = 'decided' and r.group_id = m.group_id and r.state = 'decided'
				and r.author_id <> $1::uuid
				and case r.kind when 'membership' then m.requests else m.texts end
					limit 1)) some_case
		 order by lower(g.name), g.id limit 500) k),
	'next', (select moment(at) || '.' || id from page where (select count(*) from ahead) > $6::int
		order by case when $2 = 'open' then at end desc, case when $2 = 'decided' then at end, id desc
		limit 1)) as page,
	audit.newly_shown($1::uuid, 'case.list',
		array(select r.author_id from page k join review_case r on r.id = k.id)) as people
