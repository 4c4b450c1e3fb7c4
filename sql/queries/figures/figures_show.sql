-- How a group, or the company without its secret groups, lived in the last whole weeks, and how soon its
-- texts were decided. Numbers only. A week is told when nobody wrote in it or enough people did; how many
-- they were, only when enough others did not. Sums are rounded, so that what a week does not tell cannot be
-- subtracted. Decisions of the company are told when enough people made them; those of a group are told to
-- the people who make them, by the permission matrix.
--   $1 group (null: the company), $2 weeks, $3 least people, $4 goal of a decision (minutes)
with place as materialized (
	select id from groups where case when $1::uuid is null then privacy <> 'secret' else id = $1::uuid end
), circle as materialized (
	select case when $1::uuid is null then (select count(*) from member where state = 'active')
		else (select count(*) from membership m join member n on n.id = m.member_id
			and n.state = 'active'
			where m.group_id = $1::uuid and m.state = 'member') end as people
), calendar as materialized (
	select array_agg(monday(n) order by n desc) as starts from generate_series(1, $2::int) as n
), written as materialized (
	select week, author_id, sum(posts) as posts, sum(comments) as comments from (
		select width_bucket(p.published_at, (select starts from calendar)) as week, p.author_id,
		1 as posts, 0 as comments
		  from place cross join lateral (select published_at, author_id from published_post
			where group_id = place.id
			and published_at >= monday($2::int) and published_at < monday()) p
		union all
		select width_bucket(c.created_at, (select starts from calendar)), c.author_id, 0, 1
		  from comment c join published_post p on p.id = c.post_id join place on place.id = p.group_id
		 where c.state = 'published' and c.created_at >= monday($2::int)
			and c.created_at < monday()) each
	 group by week, author_id
), life as (
	select week, sum(posts)::bigint as posts, sum(comments)::bigint as comments, count(*) as people
	  from written group by week
), decided as materialized (
	select width_bucket(c.decided_at, (select starts from calendar)) as week, c.author_id, c.decided_by,
	c.decision = 'publish' as published,
		extract(epoch from c.decided_at - c.opened_at) / 60 as minutes
	  from place cross join lateral (select * from review_case where group_id = place.id
		and state = 'decided' and kind <> 'membership'
		and decided_at >= monday($2::int) and decided_at < monday()) c
), reading as (
	select week, count(*) as texts, count(distinct author_id) as authors,
		round(percentile_cont(0.5) within group (order by minutes))::bigint as delay from decided
			group by week
), readers as (
	select case when $1::uuid is null then count(distinct decided_by) else 0 end as people from decided
)
select json_build_object('zone', company_zone(), 'fewest', $3::int, 'goal', $4::int,
	'weeks', (select json_agg(json_build_object('from', to_char(start at time zone company_zone(),
		'YYYY-MM-DD'),
			'posts', told(coalesce(l.posts, 0), $3::int, l.people, c.people),
			'comments', told(coalesce(l.comments, 0), $3::int, l.people, c.people),
			'people', told(coalesce(l.people, 0), $3::int, l.people, c.people - l.people,
				c.people),
			'texts', told(coalesce(r.texts, 0), $3::int, r.authors, d.people, c.people),
			'delay', told(r.delay, $3::int, r.authors, d.people, c.people)) order by start)
		from calendar cross join unnest(starts) with ordinality as w (start, week) cross join circle c
		cross join readers d
		left join life l using (week) left join reading r using (week)),
	'decisions', (select json_build_object(
			'texts', told(about(count(author_id), $3::int), $3::int, count(distinct author_id),
				d.people, c.people),
			'delay', told(round(percentile_cont(0.5) within group (order by minutes))::bigint,
				$3::int, count(distinct author_id), d.people, c.people),
			'in_time', told(about(count(*) filter (where minutes <= $4::int), $3::int), $3::int,
				count(distinct author_id) filter (where minutes <= $4::int), d.people,
					c.people),
			'published', told(about(count(*) filter (where published), $3::int), $3::int,
				count(distinct author_id) filter (where published), d.people, c.people))
		from circle c cross join readers d left join decided on true group by c.people, d.people))
