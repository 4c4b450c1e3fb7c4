-- The requests that the desk works on, most urgent first, or the closed ones, newest first; and whose they
-- are that leave no entry yet.
--   $1 state (open or closed), $2 before (microseconds; may be null), $3 before id (may be null), $4 limit,
--   $5 allowed steps (JSON), $6 me
-- row shown: page, people
with ahead as materialized (
	(select *, extract(epoch from due_on::timestamptz) * -1000000 as position from data_request
	  where $1 = 'open' and closed_at is null
	    and (due_on::timestamptz, id) > (moment_back($2, '-infinity'),
		coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
	  order by due_on, id limit $4::int + 1)
	union all
	(select *, extract(epoch from closed_at) * 1000000 from data_request
	  where $1 = 'closed' and closed_at is not null
	    and (closed_at, id) < (moment_back($2, 'infinity'),
		coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	  order by closed_at desc, id desc limit $4::int + 1)
), page as (   -- one more than is shown: it tells whether there is a next page
	select * from ahead order by position desc, case when $1 = 'open' then id end, id desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(request_card(q, $5::json, null)
		order by p.position desc, case when $1 = 'open' then p.id end, p.id desc), '[]') from page p
			join data_request q on q.id = p.id),
	'next', (select abs(position)::bigint || '.' || id from page
		where (select count(*) from ahead) > $4::int
		order by position, case when $1 = 'open' then id end desc, id limit 1)) as page,
	audit.newly_shown($6::uuid, 'request.list', array(select member_id from page)) as people
