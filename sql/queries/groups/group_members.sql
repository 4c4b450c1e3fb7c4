-- The members of a group, by name.
--   $1 group, $2 search (may be null), $3 after name in hexadecimal (may be null), $4 after id (may be null),
--   $5 limit
with ahead as materialized (
	select m.*, exists (select from mandate d where d.group_id = m.group_id and d.member_id = m.id
		and mandate_runs(d)) as animator
	  from group_member m
	 where m.group_id = $1::uuid
	   and ($2::text is null or m.search_key like all (array(select search_patterns($2))))
	   and (lower(m.name), m.id) > (name_back($3),
		coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
	-- one more than is shown: it tells whether there is a next page
	 order by lower(m.name), m.id limit $5::int + 1), page as (
	select * from ahead order by lower(name), id limit $5::int)
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', id, 'name', name, 'title', title, 'guest', guest,
		'since', since,
		'role', case when animator then 'animator' else 'member' end) order by lower(name), id),
			'[]'),
	'next', case when (select count(*) from ahead) > $5::int
		then (array_agg(name_mark(name, id) order by lower(name) desc, id desc))[1] end)
  from page
