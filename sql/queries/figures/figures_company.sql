-- The company in numbers, beside its weeks: its groups without the secret ones, its charter, what waits, the
-- rights of its people. Numbers of people and of what they did are rounded, and not told when they speak of
-- few people.
--   $1 least people
with place as materialized (
	select id, purpose, exists (select from published_post p where p.group_id = g.id
		and p.published_at >= monday(4)) as active
	  from groups g where privacy <> 'secret' and archived_at is null
), charter as (
	select id from charter_version where effective_at <= now() and published_at is not null
	 order by number desc limit 1
), waiting as (
	select count(*) as texts, count(distinct author_id) as authors,
	(today() - (min(opened_at) at time zone company_zone())::date)::bigint as days
	  from place cross join lateral (select author_id, opened_at from review_case
		where group_id = place.id and state = 'open' and kind <> 'membership') c
), asked as (
	select member_id, closed_at is null as open,
		coalesce((closed_at at time zone company_zone())::date, today()) > due_on as late
	  from data_request where state <> 'withdrawn'
	   and (closed_at is null or closed_at > now() - interval '365 days')
)
select json_build_object(
	'groups', (select json_build_object('all', count(*), 'active', count(*) filter (where active))
		from place),
	'purposes', (select coalesce(json_agg(json_build_object('purpose', purpose, 'groups', n)
		order by n desc, purpose), '[]')
		from (select purpose, count(*) as n from place group by purpose) each),
	'charter', (select json_build_object('people', told(about(count(*), $1::int), $1::int, count(*)),
			'accepted', told(about(count(a.member_id), $1::int), $1::int, count(a.member_id)))
		from member m left join acceptance a on a.member_id = m.id and a.version_id = (select id
			from charter) where m.state = 'active'),
	'waiting', (select json_build_object('texts', told(about(texts, $1::int), $1::int, authors),
		'days', told(days, $1::int, authors)) from waiting),
	'requests', (select json_build_object(
			'open', told(about(count(*) filter (where open), $1::int), $1::int,
				count(distinct member_id) filter (where open)),
			'late', told(about(count(*) filter (where late), $1::int), $1::int,
				count(distinct member_id) filter (where late)),
			'answered', told(about(count(*) filter (where not open), $1::int), $1::int,
				count(distinct member_id) filter (where not open)))
		from asked))
