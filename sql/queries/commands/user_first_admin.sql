-- Creates the account of the first administrator and its one-time link, only while nobody administers.
--   $1 member, $2 name, $3 e-mail, $4 hash of the link's token
-- All who have a say, or represent the staff, are told.
-- No row: there is an administrator, invited, active or suspended.
-- audit: member.create
-- right: none, the terminal
with created as (
	insert into member (id, name, email)
	select $1::uuid, $2, $3 where not exists (
		select from member_role r join member m on m.id = r.member_id where r.role = 'admin'
			and m.state <> 'former')
	returning id, email
), given as (
	insert into member_role (member_id, role) select id, 'admin' from created
), told as (
	insert into notification (id, member_id, kind)
	select gen_random_uuid(), w.member_id, 'roles_by_terminal' from created join watching w on true
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, login, expires_at)
	select decode($4, 'hex'), 'first_admin', id, email, now() + interval '24 hours' from created
	returning login
), done (answer) as (
	select login from linked
)
