-- Creates an account and its invitation.
--   $1 member, $2 name, $3 email (may be null), $4 title (may be null), $5 department (may be null),
--   $6 language, $7 roles (an array), $8 link hash (of its token), $9 me (null: by the terminal),
--   $10 scope (as for the roles)
-- audit: member.create
-- right: session
with created as (
	insert into member (id, name, email, title, department, language) values ($1::uuid, $2, $3, $4, $5, $6) returning id
), given as (
	insert into member_role (member_id, role, granted_by, everywhere)
	select c.id, r::member_role_name, $9::uuid, coalesce(r = 'moderator' and $10::text[] = '{all}', false) from created c, unnest($7::text[]) r
), informed as (   -- of what was done alone before them
	insert into notification (id, member_id, kind) select gen_random_uuid(), id, 'confirmation_alone' from created
	 where $7::text[] && '{admin,dpo}' and exists (select from confirmation where state = 'alone')
), entrusted as (
	insert into moderator_scope (member_id, group_id)
	select c.id, g.id from created c join groups g on g.id::text = any ($10::text[]) and g.privacy <> 'secret' where 'moderator' = any ($7::text[])
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, email, created_by, expires_at)
	select decode($8, 'hex'), 'invitation', id, $3, $9::uuid, now() + interval '24 hours' from created where $3 is not null
	returning expires_at
), done (answer) as (
	select json_build_object('id', id, 'expires_at', (select expires_at from linked))::text from created
)
