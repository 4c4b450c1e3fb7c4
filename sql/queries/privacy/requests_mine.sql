-- A person's own requests, newest first.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit
with ahead as materialized (
	select * from data_request
	 where member_id = $1::uuid
	   and (created_at, id) < (moment_back($2, 'infinity'),
		coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	-- one more than is shown: it tells whether there is a next page
	 order by created_at desc, id desc limit $4::int + 1), page as (
	select * from ahead order by created_at desc, id desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(request_card(row(p.*)::data_request, null, null)
		order by p.created_at desc, p.id desc), '[]') from page p),
	'next', (select moment(created_at) || '.' || id from page where (select count(*) from ahead) > $4::int
		order by created_at, id limit 1))
