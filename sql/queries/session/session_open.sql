-- Opens a session; the previous one of the same browser ends.
--   $1 session, $2 hash of the token, $3 member, $4 device, $5 previous session's token hash (may be null), $6 brief (true: 12 hours, else 7 days), $7 password hash that was checked
-- No row: the password or the state of the account changed while the password was being checked.
-- audit: session.open
-- right: none, the password that was checked is held below
with known as materialized (   -- the account before its sessions, as who changes the password does: one of the two waits, and no deadlock
	select id from member where id = $3::uuid and state = 'active' and password_hash = $7 for share
), ended as (
	delete from session using (select count(*) from known) first where token_hash = decode($5, 'hex')
), forgiven as (
	update throttle set failures = 0, locked_until = null where key = sha256(convert_to('account ' || $3, 'UTF8'))
), opened as (
	insert into session (id, token_hash, member_id, device, expires_at)
	select $1::uuid, decode($2, 'hex'), id, $4, now() + case when $6::boolean then interval '12 hours' else interval '7 days' end from known
	returning id
), done (answer) as (
	select '{}'::text from opened
)
