-- Makes a new link: an invitation for who was never here, a reset for who was, and is told. Older links die.
-- For somebody who has powers, another person has confirmed it, which is used up; or nobody else could, and
-- then it is written down for those who come.
--   $1 member, $2 hash of the link's token, $3 me (null: by the command line), $4 notification,
--   $5 a confirmation that is not needed
-- No row: no such account in a state to be invited, or it takes a second person.
-- audit: member.invite
-- right: session
with target as materialized (
	select id, state, coalesce(email, login) as login, has_powers(id) as powerful from member
	 where id = $1::uuid and state in ('invited', 'active') and coalesce(email, login) is not null
	   for no key update
), given as (
	update confirmation c set state = 'done', version = c.version + 1 from target t
	 where c.act = 'reset' and c.target_id = t.id and c.proposed_by = $3::uuid and c.state = 'confirmed'
	   and c.expires_at > now()
	returning c.id
), alone as (
	insert into confirmation (id, act, target_id, proposed_by, reason, state)
	select $5::uuid, 'reset', id, $3::uuid, '', 'alone' from target
	 where powerful and $3 is not null and id <> $3::uuid and not exists (select from given)
	   and acts_alone($3::uuid)
	returning id
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, login, created_by, expires_at)
	select decode($2, 'hex'), case when state = 'invited' then 'invitation' else 'reset' end, id, login,
		$3::uuid, now() + interval '24 hours'
	  from target
	 where not powerful or $3 is null or exists (select from given) or exists (select from alone)
	returning token_hash, expires_at, purpose
), older as (
	update one_time_link l set used_at = now() from linked where l.member_id = $1::uuid
		and l.used_at is null and l.token_hash <> linked.token_hash
), told as (
	insert into notification (id, member_id, kind) select $4::uuid, $1::uuid, 'reset_link' from linked
		where purpose = 'reset'
), told_of_terminal as (
	insert into notification (id, member_id, kind) select gen_random_uuid(), f.member_id,
	'reset_by_terminal'
	  from linked join target t on t.powerful and $3 is null join watching f on f.member_id <> t.id
), warned as (   -- whoever holds the link reads in their closed and secret groups
	-- who animates them, else all who are in them
	insert into notification (id, member_id, kind, group_id)
	select gen_random_uuid(), own.member_id, 'reset_in_group', g.id
	  from linked join membership m on m.member_id = $1::uuid and m.state = 'member'
	  join groups g on g.id = m.group_id and g.privacy <> 'open'
	  join membership own on own.group_id = g.id and own.state = 'member'
	   and own.member_id not in ($1::uuid, coalesce($3::uuid, $1::uuid))
	  join member n on n.id = own.member_id and n.state in ('active', 'suspended')
	 where linked.purpose = 'reset' and (exists (select from mandate d where d.group_id = g.id
			and d.member_id = n.id and mandate_runs(d))
		or not exists (select from mandate d join member o on o.id = d.member_id
			and o.state = 'active'
			join membership k on k.group_id = d.group_id and k.member_id = d.member_id
			 and k.state = 'member'
			where d.group_id = g.id and d.member_id <> $1::uuid and mandate_runs(d)))
), done (answer) as (
	select json_build_object('expires_at', expires_at)::text from linked
)
