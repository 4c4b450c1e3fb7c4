-- The members of a group, by name.
--   $1 group, $2 search (may be null), $3 after name in hexadecimal (may be null), $4 after id (may be null), $5 limit
with page as (
	select n.id, n.name, n.title, m.since,
		exists (select from mandate d where d.group_id = m.group_id and d.member_id = n.id and d.ends_on is null) as animator,
		exists (select from member_role o where o.member_id = n.id and o.role = 'guest') as guest
	  from membership m join member n on n.id = m.member_id
	 where m.group_id = $1::uuid and m.state = 'member' and n.state = 'active'
	   and ($2::text is null or strpos(lower(n.name), lower($2)) > 0)
	   and (lower(n.name), n.id) > (name_back($3), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
	 order by lower(n.name), n.id limit $5::int)
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', id, 'name', name, 'title', title, 'guest', guest, 'since', since,
		'role', case when animator then 'animator' else 'member' end) order by lower(name), id), '[]'),
	'next', case when count(*) = $5::int then (array_agg(name_mark(name, id) order by lower(name) desc, id desc))[1] end)
  from page
