-- Makes a new link: an invitation for who was never here, a reset for who was. Older links die.
--   $1 member, $2 hash of the link's token, $3 me
-- No row: no such account in a state to be invited.
-- audit: member.invite
with older as (
	update one_time_link set used_at = now() where member_id = $1::uuid and used_at is null
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, email, created_by, expires_at)
	select decode($2, 'hex'), case when state = 'invited' then 'invitation' else 'reset' end, id, email, $3::uuid, now() + interval '24 hours'
	  from member where id = $1::uuid and state in ('invited', 'active') and email is not null
	returning expires_at
), done (answer) as (
	select json_build_object('expires_at', expires_at)::text from linked
)
