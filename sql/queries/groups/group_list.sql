-- The groups that a person may know of, by name.
--   $1 me, $2 search (may be null), $3 after name in hexadecimal (may be null), $4 after id (may be null),
--   $5 limit, $6 guest
with ahead as materialized (
	select g.*, m.state as standing, exists (select from mandate d where d.group_id = g.id
		and d.member_id = $1::uuid and mandate_runs(d)) as animator
	  from groups g left join membership m on m.group_id = g.id and m.member_id = $1::uuid
	 where (m.state in ('member', 'invited') or (g.privacy <> 'secret' and not $6::boolean))
	   and ($2::text is null or g.search_key like all (array(select search_patterns($2))))
	   and (lower(g.name), g.id) > (name_back($3),
		coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
	 order by lower(g.name), g.id limit $5::int + 1
), known as (   -- one more than is shown: it tells whether there is a next page
	-- of all of them at once: members are many, and read once
	select * from ahead order by lower(name), id limit $5::int), crowd as (
	select group_id, count(*) as members from group_member
		where group_id = any (array(select id from known)) group by group_id)
select json_build_object(
	'items', coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'description', k.description,
		'purpose', k.purpose,
		'privacy', k.privacy, 'joining', k.joining, 'archived', k.archived_at is not null,
		'members', coalesce(c.members, 0),
		'role', case when k.standing = 'member' and k.animator then 'animator'
			else coalesce(k.standing, 'visitor') end)
		order by lower(k.name), k.id), '[]'),
	'next', case when (select count(*) from ahead) > $5::int then (array_agg(name_mark(k.name, k.id)
		order by lower(k.name) desc, k.id desc))[1] end)
  from known k left join crowd c on c.group_id = k.id
