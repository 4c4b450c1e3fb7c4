-- Creates an account and its invitation. Powers take a second person: with a reason, the account is made
-- without them and they are proposed; without one, there is nobody else, which is written down, or the
-- terminal gives them, which is told.
--   $1 member, $2 name, $3 email (may be null), $4 title (may be null), $5 department (may be null),
--   $6 language, $7 roles (an array), $8 link hash (of its token), $9 me (null: by the terminal),
--   $10 scope (as for the roles), $11 reason (null: the roles are given now), $12 confirmation,
--   $13 login (may be null)
-- No row: it takes a second person after all.
-- audit: member.create
-- right: session
with created as (
	insert into member (id, name, email, login, title, department, language)
	select $1::uuid, $2, $3, $13, $4, $5, $6
	 where $11::text is not null or $9::uuid is null or not are_powers($7::text[]) or acts_alone($9::uuid)
	returning id
), given as materialized (
	select give_roles(id, $7::text[], $10::text[], $9::uuid, case when are_powers($7::text[])
		and $9 is not null then $12::uuid end)
	  from created where $11 is null and $7::text[] <> '{}'
), proposed as (
	insert into confirmation as c (id, act, target_id, proposed_by, reason, roles_from, roles_to, charge)
	select $12::uuid, 'roles', id, $9::uuid, $11, '{}', sorted($7::text[]), sorted($10::text[])
	  from created where $11 is not null
	returning c as proposal
), told_of_terminal as (
	insert into notification (id, member_id, kind) select gen_random_uuid(), w.member_id,
	'roles_by_terminal'
	  from created join watching w on are_powers($7::text[]) and $9 is null
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, login, created_by, expires_at)
	select decode($8, 'hex'), 'invitation', id, coalesce($3, $13), $9::uuid, now() + interval '24 hours' from created
	 where coalesce($3, $13) is not null
	returning expires_at
), done (answer) as (
	select json_build_object('id', c.id, 'expires_at', (select expires_at from linked),
		'roles', case when $11 is null then to_json($7::text[]) else '[]'::json end,
		'confirmation', (select announce_proposal(proposal) from proposed))::text from created c
				left join given on true
)
