-- Sets the roles of an account, and where a moderator reads; its sessions end, so that no old right lives on.
-- Nobody changes their own; the last administrator stays.
--   $1 member, $2 roles (an array), $3 version, $4 me (null: by the terminal),
--   $5 scope (an array of groups, or {all}; null: as it is)
-- No row: changed meanwhile, or the last administrator.
-- audit: member.roles
-- right: accounts
with admins as materialized (   -- locked in order, so that two who suspend each other do not both find the other one left
	select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active'
	 where o.role = 'admin' order by o.member_id for no key update of o, n
), changed as (
	update member set version = version + 1, powers_until = case when exists (select from member_role
			where member_id = $1::uuid and role in ('moderator', 'admin', 'dpo', 'representative') and role::text <> all ($2::text[]))
		then now() + interval '30 days' else powers_until end
	 where id = $1::uuid and version = $3::int
	   and ('admin' = any ($2::text[]) or not exists (select from member_role where member_id = $1::uuid and role = 'admin')
		or exists (select from admins where member_id <> $1::uuid))
	returning id, version
), taken as (
	delete from member_role o using changed c where o.member_id = c.id and o.role::text <> all ($2::text[])
), given as (
	insert into member_role as old (member_id, role, granted_by, everywhere)
	select c.id, r::member_role_name, $4::uuid, coalesce(r = 'moderator' and $5::text[] = '{all}', false) from changed c, unnest($2::text[]) r
	on conflict (member_id, role) do update set everywhere = excluded.everywhere where $5 is not null and old.everywhere <> excluded.everywhere
), informed as (   -- of what was done alone before them
	insert into notification (id, member_id, kind) select gen_random_uuid(), id, 'confirmation_alone' from changed
	 where $2::text[] && '{admin,dpo}' and exists (select from confirmation where state = 'alone')
	   and not exists (select from member_role where member_id = $1::uuid and role in ('admin', 'dpo'))
), released as (
	delete from moderator_scope s using changed c
	 where s.member_id = c.id and ('moderator' <> all ($2::text[]) or ($5 is not null and s.group_id::text <> all ($5::text[])))
), entrusted as (
	insert into moderator_scope (member_id, group_id)
	select c.id, g.id from changed c join groups g on g.id::text = any ($5::text[]) and g.privacy <> 'secret' where 'moderator' = any ($2::text[])
	on conflict (member_id, group_id) do nothing
), ended as materialized (
	select id, version, end_sessions(id, null) from changed
), done (answer) as (
	select json_build_object('id', id, 'roles', to_json($2::text[]), 'version', version)::text from ended
)
