-- Accounts by name, for administrators; and who of them leaves no entry yet.
--   $1 search (may be null), $2 after name in hexadecimal (may be null), $3 after id (may be null), $4 limit,
--   $5 me
-- row shown: page, people
with ahead as materialized (
	select m.* from member m
	 where ($1::text is null or m.search_key || ' ' || concat_ws(' ',
		m.email, name_key(m.login)) like all (array(select search_patterns($1))))
	   and (lower(m.name), m.id) > (name_back($2),
		coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
	-- one more than is shown: it tells whether there is a next page
	 order by lower(m.name), m.id limit $4::int + 1), page as (
	select * from ahead order by lower(name), id limit $4::int)
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'login', p.login,
		'title', p.title, 'department', p.department,
		'state', p.state, 'roles', (select coalesce(json_agg(role order by role), '[]')
			from member_role where member_id = p.id),
		'scope', moderates_where(p.id), 'alone_in', alone_in(p.id), 'created_at', p.created_at,
			'version', p.version) order by lower(p.name), p.id), '[]'),
	'next', case when (select count(*) from ahead) > $4::int then
		(array_agg(name_mark(p.name, p.id) order by lower(p.name) desc, p.id desc))[1] end) as page,
	audit.newly_shown($5::uuid, 'member.list', array(select id from page)) as people
  from page p
