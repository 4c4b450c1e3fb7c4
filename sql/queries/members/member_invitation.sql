-- Makes a new link: an invitation for who was never here, a reset for who was, and is told. Older links die.
--   $1 member, $2 hash of the link's token, $3 me (null: by the command line), $4 notification
-- No row: no such account in a state to be invited.
-- audit: member.invite
-- right: session
with linked as (
	insert into one_time_link (token_hash, purpose, member_id, email, created_by, expires_at)
	select decode($2, 'hex'), case when state = 'invited' then 'invitation' else 'reset' end, id, email, $3::uuid, now() + interval '24 hours'
	  from member where id = $1::uuid and state in ('invited', 'active') and email is not null
	returning token_hash, expires_at, purpose
), older as (
	update one_time_link l set used_at = now() from linked where l.member_id = $1::uuid and l.used_at is null and l.token_hash <> linked.token_hash
), told as (
	insert into notification (id, member_id, kind) select $4::uuid, $1::uuid, 'reset_link' from linked where purpose = 'reset'
), done (answer) as (
	select json_build_object('expires_at', expires_at)::text from linked
)
