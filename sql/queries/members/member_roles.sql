-- Sets the roles of an account, and where a moderator reads; its sessions end, so that no old right lives on.
-- Nobody changes their own; the last administrator stays. Powers take a second person
-- (confirmation_roles.sql), unless there is nobody else: then it is written down. From the terminal, all who
-- have powers are told.
--   $1 member, $2 roles (an array), $3 version, $4 me (null: by the terminal),
--   $5 scope (an array of groups, or {all}; null: as it is), $6 confirmation (that is not needed)
-- No row: changed meanwhile, the last administrator, or it takes a second person.
-- audit: member.roles
-- right: accounts
-- locked in order, so that two who suspend each other do not both find the other one left
with admins as materialized (
	select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active'
	 where o.role = 'admin' order by o.member_id for no key update of o, n
), before as materialized (
	select id, roles_differ(id, $2::text[], $5::text[])
	   and (has_powers(id) or are_powers($2::text[])) as powerful
	  from member where id = $1::uuid and version = $3::int for no key update
), changed as (
	update member set version = version + 1,
		powers_until = case when powers_beyond(roles_of($1::uuid), $2::text[])
			then now() + interval '30 days' else powers_until end
	  from before b
	 where member.id = b.id and version = $3::int
	   and (not b.powerful or $4::uuid is null or acts_alone($4::uuid))
	   and ('admin' = any ($2::text[]) or not exists (select from member_role where member_id = $1::uuid
		and role = 'admin')
		or exists (select from admins where member_id <> $1::uuid))
	returning member.id, version, b.powerful
), given as materialized (
	select id, version, give_roles(id, $2::text[], $5::text[], $4::uuid, case when powerful
		and $4 is not null then $6::uuid end) from changed
), told as (
	insert into notification (id, member_id, kind) select gen_random_uuid(), w.member_id,
	'roles_by_terminal'
	  from changed c join watching w on w.member_id <> c.id where c.powerful and $4 is null
), done (answer) as (
	select json_build_object('id', id, 'roles', to_json($2::text[]), 'version', version)::text from given
)
