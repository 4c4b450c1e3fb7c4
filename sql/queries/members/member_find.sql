-- Colleagues by name, for choosing one: never an address. Those who left are found by the desk of data
-- requests alone.
--   $1 search (may be null), $2 after name in hexadecimal (may be null), $3 after id (may be null), $4 limit,
--   $5 also who is not active
with ahead as materialized (
	select m.* from member m
	 where (m.state = 'active' or $5::boolean)
	   and ($1::text is null or m.search_key like all (array(select search_patterns($1))))
	   and (lower(m.name), m.id) > (name_back($2),
		coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
	-- one more than is shown: it tells whether there is a next page
	 order by lower(m.name), m.id limit $4::int + 1), page as (
	select * from ahead order by lower(name), id limit $4::int)
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title,
		'department', p.department,
		'guest', exists (select from member_role where member_id = p.id and role = 'guest'))
			order by lower(p.name), p.id), '[]'),
	'next', case when (select count(*) from ahead) > $4::int
		then (array_agg(name_mark(p.name, p.id) order by lower(p.name) desc, p.id desc))[1] end)
  from page p
