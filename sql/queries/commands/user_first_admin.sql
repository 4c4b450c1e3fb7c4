-- Creates the account of the first administrator and its one-time link, only while nobody administers.
--   $1 member, $2 name, $3 e-mail, $4 hash of the link's token
-- No row: there is an administrator, active or invited.
-- audit: member.create
-- right: none, the terminal
with created as (
	insert into member (id, name, email)
	select $1::uuid, $2, $3 where not exists (
		select from member_role r join member m on m.id = r.member_id where r.role = 'admin'
			and m.state in ('active', 'invited'))
	returning id, email
), given as (
	insert into member_role (member_id, role) select id, 'admin' from created
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, email, expires_at)
	select decode($4, 'hex'), 'first_admin', id, email, now() + interval '24 hours' from created
	returning email
), done (answer) as (
	select email from linked
)
